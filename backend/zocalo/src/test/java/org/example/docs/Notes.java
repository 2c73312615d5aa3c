package org.example.docs;

interface Notes {
    String store(Note note, byte[] picture);

    void remove(String id);
}
