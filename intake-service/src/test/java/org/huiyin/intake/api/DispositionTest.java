package org.huiyin.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"a b.pdf\" | a b.pdf",
                "attachment; filename=a.pdf | a.pdf",
                "form-data; name=\"x\"; filename=\"a\\\"b.pdf\" | a\"b.pdf",
                "attachment; filename=\"a.pdf\"; filename*=UTF-8''%E4%BF%A1.pdf | 信.pdf",
                "ATTACHMENT;FILENAME*=utf-8'zh'%e4%bf%a1.pdf | 信.pdf"
            })
    void readsTheName(String header, String name) {
        assertThat(Disposition.fileName(header)).contains(name);
    }

    @Test
    void takesPlainNamesInQuotesForUtf8() {
        String header = "attachment; filename=\"信.pdf\"";
        String arrived = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Disposition.fileName(arrived)).contains("信.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "attachment",
                "filename=a.pdf",
                "attachment; filename*=UTF-8''%E4%B",
                "attachment; filename*=UTF-8''%zz",
                "attachment; filename*=UTF-8''%ff",
                "attachment; filename=\"\u00ff\""
            })
    void findsNoneWhereThereIsNone(String header) {
        assertThat(Disposition.fileName(header)).isEmpty();
    }

    @Test
    void writesANameThatNobodyCanBreakOutOf() {
        assertThat(Disposition.attachment("7", "信\"; x=\r\n.pdf"))
                .isEqualTo("attachment; filename=\"7\"; filename*=UTF-8''%E4%BF%A1%22%3B%20x%3D%0D%0A.pdf");
    }
}
