package io.nines.query.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.reports.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else's reader, poppler, makes of the PDF. */
class PdfTest {
    private static final Paper PAPER = new Paper();

    @TempDir
    Path directory;

    @BeforeAll
    static void popplerIsThere() {
        boolean present = Files.isExecutable(Path.of("/usr/bin/pdftotext"));
        if (!present && System.getenv("CI") == null) {
            System.out.println("skipped: PDF, there is no /usr/bin/pdftotext");
        }
        Assumptions.assumeTrue(present || System.getenv("CI") != null, "there is no poppler");
    }

    @Test
    void theTextReadsInOrder() throws Exception {
        String text = text(Samples.missed()).replaceAll("[\\s\u202f\u00a0]+", " ");
        assertThat(text)
                .containsSubsequence(
                        "Service level report",
                        "October 2026",
                        "Agreement QM-2231, revision 4",
                        "daily 06:00 – 22:00, 496 h",
                        "The objective was missed.",
                        "99.856 %",
                        "42 min 34 s",
                        "Error budget",
                        "The month",
                        "Outages",
                        "Tue 6 Oct, 14:21:07",
                        "26 min 14 s",
                        "40 118 223 – 40 121 904",
                        "Not counted, and why",
                        "announced 13 days before, 7 days needed",
                        "Corrections to the record",
                        "results from the EU probes.",
                        "Check this report yourself",
                        "17 903");
    }

    @Test
    void anIssuedReportNamesItsSeal() throws Exception {
        Issue issue = new Issue("rep0rt000001", Instant.parse("2026-11-03T08:01:00Z"), Samples.CHAIN, null);
        Path file = Files.write(directory.resolve("issued.pdf"), PAPER.pdf(Samples.missed(), Samples.RESOLVED, issue));
        assertThat(run("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-"))
                .contains(
                        "Issued as report rep0rt000001",
                        "docker/nines verify-report rep0rt000001",
                        "sha256 " + Samples.CHAIN);
    }

    @Test
    void everyPageSaysFromWhatItSpeaks() throws Exception {
        String text = text(Samples.missed());
        String[] pages = text.substring(0, text.lastIndexOf('\f')).split("\f", -1);
        assertThat(pages.length).isGreaterThan(1);
        for (int i = 0; i < pages.length; i++) {
            assertThat(pages[i].replaceAll("[\\s\u202f]+", " "))
                    .contains("Page " + (i + 1) + " of " + pages.length)
                    .contains("Position 17 903 · 3 Nov 2026, 08:00:00 UTC · chain 7c1e90ab…82bd11e9");
        }
    }

    @Test
    void itIsTaggedTextWithItsFonts() throws Exception {
        Path file = file(Samples.missed());
        assertThat(run("pdfinfo", file.toString()))
                .containsPattern("Title: +Service level report, October 2026, Tarnhollow Bank")
                .containsPattern("Tagged: +yes")
                .containsPattern("CreationDate: +Tue Nov +3 08:00:00 2026 UTC");
        List<String> fonts = run("pdffonts", file.toString()).lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(font).containsPattern("yes yes yes +\\d+ +\\d+$"));
        assertThat(run("pdfimages", "-list", file.toString()).lines().skip(2)).isEmpty();
        assertThat(run("pdfinfo", "-struct-text", file.toString()))
                .contains("Document", "Table", "TH", "TD", "H1", "H2", "Figure");
    }

    @Test
    void theSameReportIsTheSameBytes() {
        assertThat(PAPER.pdf(Samples.missed(), Samples.RESOLVED, null))
                .isEqualTo(new Paper().pdf(Samples.missed(), Samples.RESOLVED, null));
    }

    @Test
    void everySceneCanBePrinted() throws Exception {
        for (Map.Entry<String, Report> scene : Samples.scenes().entrySet()) {
            Path kept = Files.createDirectories(Path.of("target", "paper"));
            Files.write(kept.resolve(scene.getKey() + ".pdf"), PAPER.pdf(scene.getValue(), Samples.RESOLVED, null));
            assertThat(text(scene.getValue())).contains("Check this report yourself");
        }
    }

    @Test
    void hostileNamesArePrintedAsTheyAre() throws Exception {
        String name = "</p><img src=\"file:///etc/passwd\"/>&amp;<script>alert(1)</script> \u0000\u0008\u202Eevil";
        String text = text(Samples.hostile(name));
        assertThat(text).contains("</p><img src=").contains("<script>alert(1)</script>");
        assertThat(text).doesNotContain("root:").doesNotContain("\u202E");
    }

    @Test
    void longListsAreCutAndSayHowMuchIsLeftOut() throws Exception {
        Report year = Samples.year(50_000);
        byte[] pdf = PAPER.pdf(year, Samples.RESOLVED, null);
        assertThat(pdf.length).isLessThan(1_000_000);
        String text = text(year).replaceAll("[\\s\u202f]+", " ");
        assertThat(text).contains("These are the 200 that count most. 49 800 more are in the CSV of outages");
    }

    private Path file(Report report) throws IOException {
        return Files.write(directory.resolve("report.pdf"), PAPER.pdf(report, Samples.RESOLVED, null));
    }

    private String text(Report report) throws Exception {
        return run("pdftotext", "-layout", "-enc", "UTF-8", file(report).toString(), "-");
    }

    private static String run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
