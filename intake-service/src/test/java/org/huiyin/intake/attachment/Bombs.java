package org.huiyin.intake.attachment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files that were made to do harm, each with the code of the refusal that it must meet. */
public final class Bombs {
    private static final long GIBIBYTE = 1024L * 1024 * 1024;
    private static final String LAUGHS =
            """
            <?xml version="1.0" encoding="%s"?>
            <!DOCTYPE lolz [
              <!ENTITY lol "lol">
              <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            ]>
            <sst>&lol3;</sst>""";
    private static final String PAGE = "<html><body><script>alert(document.cookie)</script></body></html>";

    private Bombs() {}

    /** What is sent, under which name and type, and why it is refused. */
    public record Bomb(String what, MediaKind kind, String fileName, byte[] bytes, String code) {

        @Override
        public String toString() {
            return what;
        }
    }

    public static List<Bomb> all() {
        return List.of(
                xlsx("zip bomb of 42 kB, 10 GB in overlapping entries", overlapping(42), "inflates-too-much"),
                xlsx("the same with a directory that lies", overlappingAndLying(), "inflates-too-much"),
                xlsx("10,000 entries", manyEntries().bytes(), "too-many-entries"),
                xlsx("10,000 entries, 3 admitted", manyEntries().admitting(3).bytes(), "too-many-entries"),
                xlsx("an archive in an archive", nested(), "nested-archive"),
                xlsx("sheet of 1 GB", sheet(GIBIBYTE), "inflates-too-much"),
                xlsx("sheet of 1 GB that says 1 kB", sheet(1024), "inflates-too-much"),
                xlsx("element of 1 GB", rootElement(), "unreadable"),
                xlsx("billion laughs", laughs("UTF-8", "xl/sharedStrings.xml"), "dtd"),
                xlsx("billion laughs in UTF-16", laughs("UTF-16", "xl/sharedStrings.xml"), "dtd"),
                xlsx("billion laughs under another name", laughs("UTF-8", "xl/strings.bin"), "dtd"),
                xlsx("entry ../", with("../../etc/cron.d/x"), "odd-entry-name"),
                xlsx("entry in the root folder", with("/etc/passwd"), "odd-entry-name"),
                xlsx("entry with backslashes", with("..\\x"), "odd-entry-name"),
                xlsx("symbolic link", linked(), "odd-entry"),
                xlsx("macros", with("xl/vbaProject.bin"), "macros"),
                xlsx("archive and page", appended(Samples.workbook(), PAGE), "several-formats"),
                xlsx("entry that the directory keeps quiet about", hidden(), "several-formats"),
                xlsx("document that says workbook", Samples.document(), "content-differs"),
                pdf("PDF and page", "%PDF-1.4\n" + PAGE + "\n%%EOF", "several-formats"),
                pdf("page and PDF", PAGE + "\n%PDF-1.4\n%%EOF", "content-differs"),
                pdf("PDF and behind it a page", "%PDF-1.4\n%%EOF\n" + PAGE, "several-formats"),
                new Bomb("PDF and archive", MediaKind.PDF, "a.pdf", pdfAndZip(), "several-formats"),
                pdf("PDF without end", "%PDF-1.4\n1 0 obj", "unreadable"),
                png("SVG with a script", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")),
                new Bomb("PNG of 100 MP", MediaKind.PNG, "a.png", Samples.hugePng(10_000, 10_000), "too-many-pixels"),
                new Bomb(
                        "PNG of 65,000 by 65,000",
                        MediaKind.PNG,
                        "a.png",
                        Samples.hugePng(65_000, 65_000),
                        "too-many-pixels"),
                new Bomb("JPEG cut short", MediaKind.JPEG, "a.jpg", cut(Samples.jpeg(false)), "unreadable"),
                png("PDF that says PNG", Samples.pdf()),
                new Bomb("PNG that says PDF", MediaKind.PDF, "a.pdf", Samples.hugePng(1, 1), "content-differs"),
                new Bomb("program that says text", MediaKind.TEXT, "a.txt", bytes("MZ\0\0\0\0\0\0"), "content-differs"),
                new Bomb("page that says text", MediaKind.TEXT, "a.txt", bytes(PAGE), "content-differs"),
                new Bomb(
                        "text with NUL",
                        MediaKind.CSV,
                        "a.csv",
                        bytes("a,b\n" + "x".repeat(70_000) + "\0"),
                        "not-text"),
                new Bomb("other extension", MediaKind.PDF, "a.html", Samples.pdf(), "extension-differs"),
                new Bomb("nothing", MediaKind.TEXT, "a.txt", new byte[0], "empty"));
    }

    private static Bomb xlsx(String what, byte[] bytes, String code) {
        return new Bomb(what, MediaKind.XLSX, "a.xlsx", bytes, code);
    }

    private static Bomb pdf(String what, String text, String code) {
        return new Bomb(what, MediaKind.PDF, "a.pdf", bytes(text), code);
    }

    private static Bomb png(String what, byte[] bytes) {
        return new Bomb(what, MediaKind.PNG, "a.png", bytes, "content-differs");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] overlapping(int mebibytes) {
        byte[] kernel = RawZip.deflatedMebibytes('a', mebibytes);
        return RawZip.workbook()
                .overlapping(250, kernel, mebibytes * 1024L * 1024, 0)
                .bytes();
    }

    private static byte[] overlappingAndLying() {
        return RawZip.workbook()
                .overlapping(250, RawZip.deflatedMebibytes('a', 42), 1000, 0)
                .bytes();
    }

    private static RawZip manyEntries() {
        RawZip zip = RawZip.workbook();
        for (int i = 0; i < 10_000; i++) {
            zip.with("x" + i, "");
        }
        return zip;
    }

    private static byte[] nested() {
        return RawZip.workbook().with("xl/again.bin", Samples.workbook()).bytes();
    }

    private static byte[] sheet(long declared) {
        return RawZip.workbook()
                .with("xl/worksheets/sheet1.bin", RawZip.deflatedMebibytes('a', 1024), declared, 0)
                .bytes();
    }

    /** One element whose name never ends: a parser that reads it keeps it in memory. */
    private static byte[] rootElement() {
        return RawZip.workbook()
                .with("xl/worksheets/sheet1.bin", RawZip.deflatedMebibytes('<', 1024), 1024, 0)
                .bytes();
    }

    private static byte[] laughs(String encoding, String name) {
        return RawZip.workbook()
                .with(name, LAUGHS.formatted(encoding).getBytes(Charset.forName(encoding)))
                .bytes();
    }

    private static byte[] with(String name) {
        return RawZip.workbook().with(name, "x").bytes();
    }

    private static byte[] linked() {
        return RawZip.workbook().withSymlink("xl/media/a.txt", "/etc/passwd").bytes();
    }

    private static byte[] hidden() {
        return RawZip.workbook().hiding("xl/quiet.bin", "x").bytes();
    }

    private static byte[] pdfAndZip() {
        return appended(bytes("%PDF-1.4\n"), new String(Samples.workbook(), StandardCharsets.ISO_8859_1) + "%%EOF");
    }

    private static byte[] appended(byte[] first, String second) {
        byte[] behind = second.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(first, first.length + behind.length);
        System.arraycopy(behind, 0, both, first.length, behind.length);
        return both;
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, 200);
    }
}
