package org.councilhub.adapters.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WholeFileTest {
    @Test
    void givesAllBytesOfAFileThatIsWhole() throws IOException {
        assertThat(file(5, 5).readAllBytes()).hasSize(5);
        assertThat(file(0, 0).read()).isEqualTo(-1);
    }

    @Test
    void failsWhereAFileEndsEarly() {
        assertThatThrownBy(() -> file(4, 5).readAllBytes())
                .hasMessage(
                        "file has only 4 bytes, must have as many as the server listed; it was cut off or still grows");
    }

    @Test
    void failsWhereAFileHasGrown() {
        assertThatThrownBy(() -> file(6, 5).readAllBytes())
                .hasMessage(
                        "file has more than 5 bytes, must have as many as the server listed; it was cut off or still grows");
    }

    private static InputStream file(int bytes, long listed) {
        return new WholeFile(new ByteArrayInputStream(new byte[bytes]), listed, () -> true);
    }
}
