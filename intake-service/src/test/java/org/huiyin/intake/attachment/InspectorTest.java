package org.huiyin.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.huiyin.intake.attachment.Bombs.Bomb;
import org.huiyin.intake.complaint.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are what they say, or they are refused, in little memory. */
class InspectorTest {
    /** All that a check allocates, garbage included; the heap of a service is 128 MiB. */
    private static final long MOST_ALLOCATED = 32L * 1024 * 1024;

    private static final Duration LONG = Duration.ofHours(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Inspector INSPECTOR = new Inspector();

    @TempDir
    Path folder;

    static List<Bomb> bombs() {
        return Bombs.all();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedForItsReasonAndWithoutMuchMemory(Bomb bomb) throws IOException {
        Claim claim = new Claim(new FileName(bomb.fileName()), bomb.kind());
        Path file = Files.write(folder.resolve("received"), bomb.bytes());
        inspectSomething();

        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, () -> inspect(claim, file));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        System.out.printf(
                "bomb: %-46s %,12d bytes  %-18s %5d ms  %,11d bytes allocated%n",
                bomb.what(), bomb.bytes().length, refusal == null ? "-" : refusal.code(), milliseconds, allocated);
        assertThat(refusal).as(bomb.what()).isNotNull();
        assertThat(refusal.code()).isEqualTo(bomb.code());
        assertThat(allocated).isLessThan(MOST_ALLOCATED);
        assertThat(others()).as("files left beside").isEmpty();
    }

    /** Sabotage: read without limits, a bomb goes off. */
    @Test
    void withoutTheLimitsASheetInflatesWithoutEnd() throws IOException {
        for (Bomb bomb : Bombs.all()) {
            if (bomb.what().startsWith("sheet of 1 GB")) {
                assertThat(inflated(bomb.bytes(), Archives.MOST_BYTES))
                        .as(bomb.what())
                        .isGreaterThan(Archives.MOST_BYTES);
            }
        }
        assertThat(inflated(Samples.workbook(), Archives.MOST_BYTES)).isLessThan(1000);
    }

    /** Up to a little more than {@code enough}. */
    private static long inflated(byte[] archive, long enough) throws IOException {
        byte[] block = new byte[64 * 1024];
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (inflated <= enough && zip.getNextEntry() != null) {
                for (int read = zip.read(block); read >= 0 && inflated <= enough; read = zip.read(block)) {
                    inflated += read;
                }
            }
        }
        return inflated;
    }

    /** The first check of all loads what it needs. */
    private void inspectSomething() throws IOException {
        Path small = Files.write(folder.resolve("small"), "x".getBytes(StandardCharsets.US_ASCII));
        inspect(new Claim(new FileName("a.txt"), MediaKind.TEXT), small);
        Files.delete(small);
    }

    private Path inspect(Claim claim, Path file) throws IOException {
        return INSPECTOR.inspect(claim, file, folder.resolve("clean"), new Deadline(System::nanoTime, LONG));
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> !path.endsWith("received")).toList();
        }
    }

    private Path inspected(MediaKind kind, String name, byte[] bytes) throws IOException {
        return inspect(new Claim(new FileName(name), kind), Files.write(folder.resolve("received"), bytes));
    }

    @Test
    void ordinaryFilesAreKeptAsTheyCame() throws IOException {
        assertKept(MediaKind.PDF, "a.pdf", Samples.pdf());
        assertKept(MediaKind.XLSX, "a.xlsx", Samples.workbook());
        assertKept(MediaKind.DOCX, "a.DOCX", Samples.document());
        assertKept(MediaKind.TEXT, "信.txt", "退税没有到账。\n".getBytes(StandardCharsets.UTF_8));
        assertKept(MediaKind.TEXT, "a.txt", "退税没有到账。".repeat(9000).getBytes(Charset.forName("GB18030")));
        assertKept(MediaKind.CSV, "a.csv", "\uFEFFa,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private void assertKept(MediaKind kind, String name, byte[] bytes) throws IOException {
        assertThat(inspected(kind, name, bytes))
                .as(name)
                .hasFileName("received")
                .hasBinaryContent(bytes);
    }

    @Test
    void ofAPhotographOnlyThePixelsAndWhichSideIsUpAreKept() throws IOException {
        byte[] photograph = Samples.photograph();
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(Samples.SECRET, "Exif");

        Path clean = inspected(MediaKind.JPEG, "a.jpeg", photograph);

        String text = Files.readString(clean, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(Samples.SECRET);
        assertThat(text.split("Exif", -1)).hasSize(2);
        assertThat(text).contains(new String(Orientation.exif(6), StandardCharsets.ISO_8859_1));
        assertThat(Orientation.of(clean)).isEqualTo(6);
        assertAlikePixels(clean, Samples.image(200, 100, BufferedImage.TYPE_3BYTE_BGR));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void aPictureDrawnAnewLooksLikeTheOldOne(int type) throws IOException {
        BufferedImage image = Samples.image(600, 500, type);
        assertSamePixels(inspected(MediaKind.PNG, "a.png", Samples.png(image)), image);
    }

    @Test
    void aProgressiveJpegIsTaken() throws IOException {
        Path clean = inspected(MediaKind.JPEG, "a.jpg", Samples.jpeg(true));
        assertAlikePixels(clean, Samples.image(200, 100, BufferedImage.TYPE_3BYTE_BGR));
    }

    @Test
    void aCommentOfAGibibyteIsNeverInflated() throws IOException {
        byte[] picture = Samples.pngWithHugeComment();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Path clean = inspected(MediaKind.PNG, "a.png", picture);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(Files.readString(clean, StandardCharsets.ISO_8859_1)).doesNotContain("zTXt");
    }

    /** A picture of twelve megapixels would be 36 MiB in memory. */
    @Test
    void thePixelsOfALargePictureAreNotInMemory() throws IOException {
        byte[] picture = Samples.hugePng(4_000, 3_000);
        inspected(MediaKind.PNG, "a.png", Samples.png(Samples.image(9, 9, BufferedImage.TYPE_3BYTE_BGR)));

        long start = System.nanoTime();
        Path clean = inspected(MediaKind.PNG, "a.png", picture);

        System.out.printf("picture of 12 MP drawn anew in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(Files.size(clean)).isPositive();
        assertThat(others()).containsExactly(clean);
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws IOException {
        long[] now = {0};
        Deadline passing = new Deadline(() -> now[0] += 1_000_000_000, Duration.ofSeconds(3));
        Path file = Files.write(folder.resolve("received"), Samples.hugePng(4_000, 3_000));
        Claim claim = new Claim(new FileName("a.png"), MediaKind.PNG);
        assertThatThrownBy(() -> INSPECTOR.inspect(claim, file, folder.resolve("clean"), passing))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("took-too-long"));
        assertThat(others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "a/b.pdf", "C:\\a.pdf", "a\0.pdf", "a\n.pdf", " ", "fdp.\u202Eexe.pdf"})
    void aNameIsOneLineWithoutFolders(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(InvalidValue.class);
    }

    private static void assertSamePixels(Path clean, BufferedImage expected) throws IOException {
        assertThat(differences(clean, expected).max().orElseThrow()).isLessThanOrEqualTo(1);
    }

    /** JPEG smears what is sharp, but no picture as a whole: another one would be some 100 away. */
    private static void assertAlikePixels(Path clean, BufferedImage expected) throws IOException {
        assertThat(differences(clean, expected).average().orElseThrow()).isLessThan(15);
    }

    /** Of each pixel, that of its four values which differs most. */
    private static IntStream differences(Path clean, BufferedImage expected) throws IOException {
        BufferedImage drawn = ImageIO.read(clean.toFile());
        assertThat(drawn.getWidth()).isEqualTo(expected.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(expected.getHeight());
        int width = drawn.getWidth();
        return IntStream.range(0, width * drawn.getHeight())
                .map(n -> difference(drawn.getRGB(n % width, n / width), expected.getRGB(n % width, n / width)));
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }
}
