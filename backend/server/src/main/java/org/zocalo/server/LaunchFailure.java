package org.zocalo.server;

/** A reason not to run, said in one sentence for the person who started the server. */
final class LaunchFailure extends Exception {
    LaunchFailure(String sentence) {
        super(sentence);
    }

    LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
