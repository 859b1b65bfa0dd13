package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the demo signs must satisfy any reader but one: nobody trusts its authority. */
class DemoSignerTest {

    private static final String LEADER = "Nguyễn Thị Ánh Đào";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-03-02T02:15:30.500Z");
    private static byte[] paper;

    @TempDir
    private Path folder;

    @BeforeAll
    static void printAPaper() throws IOException {
        paper = TestPapers.papers().print("tt185-m02", TestPapers.example("tt185-m02"));
    }

    @Test
    void theSignatureIsIntactAndCoversTheWholeFile() throws Exception {
        SignedPaper signed = SignedPaper.of(signer().sign(paper, LEADER));

        assertThat(signed.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.coversWholeFile()).isTrue();
            assertThat(signature.isIntact()).isTrue();
            assertThat(signature.subFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.claimedTime()).isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
        });
    }

    @Test
    void aChangedByteBreaksTheSignature() throws Exception {
        byte[] signed = signer().sign(paper, LEADER);

        signed[paper.length / 2] ^= 1;

        assertThat(SignedPaper.of(signed).only().isIntact()).isFalse();
    }

    @Test
    void theCertificateNamesTheSignerAndIsIssuedByTheDemoAuthority() throws Exception {
        List<X509Certificate> chain = SignedPaper.of(signer().sign(paper, LEADER)).only().chain();

        assertThat(chain).hasSize(2);
        assertThat(chain.get(0).getSubjectX500Principal().getName()).isEqualTo("CN=" + LEADER + ",C=VN");
        assertThat(chain.get(1).getSubjectX500Principal().getName()).isEqualTo("O=Cơ quan chứng thực trình diễn,C=VN");
        chain.get(0).verify(chain.get(1).getPublicKey());
        chain.get(1).verify(chain.get(1).getPublicKey());
    }

    @Test
    void theAuthorityIsValidTenYearsAndMayIssueWhileASignerMayOnlySign() throws Exception {
        List<X509Certificate> chain = SignedPaper.of(signer().sign(paper, LEADER)).only().chain();

        assertThat(chain.get(1).getNotAfter().toInstant()).isEqualTo(Instant.parse("2036-03-02T02:15:30Z"));
        assertThat(chain.get(1).getBasicConstraints()).isZero();
        assertThat(chain.get(0).getBasicConstraints()).isEqualTo(-1);
        assertThat(chain.get(0).getKeyUsage()).startsWith(true, true, false);
    }

    @Test
    void thePrintedBytesStayAndTheTextToo() throws Exception {
        byte[] signed = signer().sign(paper, LEADER);

        assertThat(signed).hasSizeGreaterThan(paper.length).startsWith(paper);
        assertThat(PrintedPaper.of(signed).pages()).isEqualTo(PrintedPaper.of(paper).pages());
    }

    @Test
    void theSignatureFieldIsInvisibleAndWhatPdfAAsksOfAnAnnotation() throws Exception {
        try (PDDocument signed = Loader.loadPDF(signer().sign(paper, LEADER))) {
            PDAnnotation field = signed.getSignatureFields().get(0).getWidgets().get(0);

            assertThat(field.getRectangle().getWidth() * field.getRectangle().getHeight()).isZero();
            assertThat(field.isPrinted()).isTrue();
            assertThat(field.isHidden() || field.isInvisible() || field.isNoView()).isFalse();
            assertThat(signed.getDocumentCatalog().getAcroForm().getNeedAppearances()).isFalse();
        }
    }

    @Test
    void aSecondSignerLeavesTheFirstSignatureIntact() throws Exception {
        byte[] twice = signer().sign(signer().sign(paper, LEADER), "Trần Văn Ước");

        List<SignedPaper.Seal> signatures = SignedPaper.of(twice).signatures();

        assertThat(signatures).extracting(SignedPaper.Seal::isIntact).containsExactly(true, true);
        assertThat(signatures).extracting(SignedPaper.Seal::coversWholeFile).containsExactly(false, true);
    }

    @Test
    void aSecondStartUsesTheAuthorityOfTheFirst() throws Exception {
        X509Certificate first = SignedPaper.of(signer().sign(paper, LEADER)).only().chain().get(1);

        X509Certificate second = SignedPaper.of(signer().sign(paper, LEADER)).only().chain().get(1);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNameHasOneCertificateWithinAStart() throws Exception {
        DemoSigner signer = signer();

        X509Certificate first = SignedPaper.of(signer.sign(paper, LEADER)).only().chain().get(0);
        X509Certificate again = SignedPaper.of(signer.sign(paper, LEADER)).only().chain().get(0);
        X509Certificate other = SignedPaper.of(signer.sign(paper, "Trần Văn Ước")).only().chain().get(0);

        assertThat(again).isEqualTo(first);
        assertThat(other.getSerialNumber()).isNotEqualTo(first.getSerialNumber());
    }

    @Test
    void theKeyAndItsPasswordAreForTheOwnerOnly() throws IOException {
        signer().sign(paper, LEADER);

        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(2).allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void twoThreadsSignAtOnce() throws Exception {
        DemoSigner signer = signer();

        List<byte[]> signed = allAtOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<byte[]>) () -> signer.sign(paper, i % 2 == 0 ? LEADER : "Trần Văn Ước"))
                .toList());

        assertThat(signed).hasSize(8).allSatisfy(pdf -> assertThat(SignedPaper.of(pdf).only().isIntact()).isTrue());
        assertThat(signed.stream().map(pdf -> SignedPaper.of(pdf).only().chain().get(0)).distinct()).hasSize(2);
    }

    @Test
    void startsAtOnceAgreeOnOneAuthority() throws Exception {
        List<byte[]> signed = allAtOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<byte[]>) () -> signer().sign(paper, LEADER))
                .toList());

        assertThat(signed.stream().map(pdf -> SignedPaper.of(pdf).only().chain().get(1)).distinct()).hasSize(1);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aSignatureNeedsAName() {
        assertThatThrownBy(() -> signer().sign(paper, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutASettingTheKeysLieBesideTheDemoDatabase() {
        Binder noSettings = new Binder(new MapConfigurationPropertySource());

        assertThat(noSettings.bindOrCreate("chungthuso.document", DemoKeyProperties.class).demoKeys())
                .isEqualTo(Path.of("data/demo-keys"));
    }

    private DemoSigner signer() {
        return new DemoSigner(new DemoKeyProperties(folder), TestMessages.vietnamese(), Clock.fixed(NOW, OFFICE));
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
