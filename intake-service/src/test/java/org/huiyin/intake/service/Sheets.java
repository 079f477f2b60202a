package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of complaints for tests: made, sent, and followed to their end. */
final class Sheets {
    static final String HEADER = "external_id,kind,category,territory,channel,title,text,phone\n";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {}

    static String row(String externalId) {
        return externalId + ",COMPLAINT,tax,HY-01,PHONE,退税迟迟未到账," + externalId + "号诉求，三月申报至今没有到账。,13800138000\n";
    }

    /** A file with so many good rows, numbered under a prefix from 1. */
    static String rows(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> row(prefix + "-" + n))
                .collect(Collectors.joining("", HEADER, ""));
    }

    static RequestSpecification clerk() {
        return Client.as("li", "intake-clerk");
    }

    static Response send(RequestSpecification caller, String query, String type, byte[] file) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post("/v1/imports?" + query);
    }

    static Response sendCsv(String query, String text) {
        return send(clerk(), query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    /** The import at its end. */
    static JsonPath ended(Response received) {
        received.then().statusCode(202);
        String id = received.path("id");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !List.of("RECEIVED", "RUNNING").contains(state(id)));
        return read(id);
    }

    static JsonPath read(String id) {
        Response answer = clerk().get("/v1/imports/" + id);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static String state(String id) {
        return read(id).getString("state");
    }

    static JsonPath rowsOf(String id) {
        return rowsOf(id, "limit=200");
    }

    static JsonPath rowsOf(String id, String query) {
        Response answer = clerk().get("/v1/imports/" + id + "/rows?" + query);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    /** Why a file that was received could not be read. */
    static String fault(Response received) {
        JsonPath failed = ended(received);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        return failed.getString("problem.code");
    }

    /** Thirty thousand different texts of three hundred characters, as a spreadsheet keeps them: all in one part, in full. */
    static byte[] workbookOfManyTexts() {
        Random random = new Random(1);
        return workbook(IntStream.range(0, 30_000)
                .mapToObj(n -> "诉求".repeat(110)
                        + random.longs(4).mapToObj(Long::toHexString).collect(Collectors.joining()) + "\n")
                .collect(Collectors.joining("", "text\n", "")));
    }

    /** The same rows as a workbook; a value that begins with "=" becomes a formula, and one with a decimal point a number. */
    static byte[] workbook(String csv) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sheet");
            String[] lines = csv.split("\n");
            for (int line = 0; line < lines.length; line++) {
                String[] values = lines[line].split(",", -1);
                for (int column = 0; column < values.length; column++) {
                    if (values[column].startsWith("=")) {
                        sheet.formula(line, column, values[column].substring(1));
                    } else if (values[column].matches("-?[0-9]+[.][0-9]+")) {
                        sheet.value(line, column, Double.valueOf(values[column]));
                    } else {
                        sheet.value(line, column, values[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
