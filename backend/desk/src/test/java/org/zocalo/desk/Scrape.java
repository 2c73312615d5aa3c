package org.zocalo.desk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/** The page of the metrics as Prometheus reads it, at one time. */
record Scrape(List<Sample> samples) {
    private static final Pattern LINE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? (\\S+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One line; the labels as they are written. */
    record Sample(String name, String labels, double value) {
        private boolean has(String label) {
            return ("," + labels + ",").contains("," + label + ",");
        }
    }

    static Scrape of(DeskServer desk) throws Exception {
        return new Scrape(get(desk)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> new Sample(
                        line.group(1), line.group(2) == null ? "" : line.group(2), Double.parseDouble(line.group(3))))
                .toList());
    }

    static HttpResponse<String> get(DeskServer desk, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(desk.address().resolve("metrics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** The sum of all that have the name and these labels, {@code key="value"}; nothing is zero. */
    double value(String name, String... labels) {
        return all(name, labels).stream().mapToDouble(Sample::value).sum();
    }

    List<Sample> all(String name, String... labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && List.of(labels).stream().allMatch(sample::has))
                .toList();
    }
}
