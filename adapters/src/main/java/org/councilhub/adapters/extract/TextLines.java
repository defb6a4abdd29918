package org.councilhub.adapters.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Optional;

/** The lines of a text, bounded and decoded strictly; a line that is no text says why. Empty lines are passed over. */
final class TextLines {
    /** Of bytes that one line can have. */
    static final int MAX_BYTES = 1 << 20;

    private final PhysicalLines lines;
    private final CharsetDecoder decoder;

    TextLines(InputStream bytes, Charset encoding) {
        this.lines = new PhysicalLines(bytes, MAX_BYTES);
        this.decoder = encoding.newDecoder();
    }

    /** Numbers count from 1. */
    sealed interface TextLine {
        long number();

        record Read(long number, String text) implements TextLine {}

        /** @param reason a sentence without personal data */
        record Unread(long number, String reason, String raw) implements TextLine {}
    }

    Optional<TextLine> next() throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().bytes().length == 0 && !line.get().cut()) line = lines.next();
        return line.map(this::decoded);
    }

    private TextLine decoded(PhysicalLines.Line line) {
        if (line.cut())
            return unread(
                    line,
                    "line is longer than %d bytes, must be shorter; look for missing line ends".formatted(MAX_BYTES));
        try {
            var text = decoder.decode(ByteBuffer.wrap(line.bytes())).toString();
            return text.indexOf('\0') < 0
                    ? new TextLine.Read(line.number(), text)
                    : unread(line, "line holds a NUL byte, must hold none; ask the source's owner for a clean export");
        } catch (CharacterCodingException _) {
            return unread(
                    line,
                    "line is not %s, must be; ask the source's owner for that encoding"
                            .formatted(decoder.charset().name()));
        }
    }

    private TextLine unread(PhysicalLines.Line line, String reason) {
        return new TextLine.Unread(line.number(), reason, RawText.of(line.bytes(), decoder.charset()));
    }
}
