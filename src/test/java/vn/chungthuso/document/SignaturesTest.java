package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.chungthuso.document.PdfSigning.PADES;
import static vn.chungthuso.document.PdfSigning.PKCS7;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.cert.X509CRLHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Signed PDFs with a chain shaped like the government's, only the signer's own certificate in the file. Made and confirmed by PDFBox and Bouncy
 * Castle, judged by DSS.
 */
class SignaturesTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant SIGNED = Instant.parse("2026-03-02T02:15:30Z");
    private static final Instant NOW = SIGNED.plus(Duration.ofDays(1));
    private static final String LEADER_NAME = "Lê Thị Thu Hằng";
    private static final String LEADER = "C=VN,O=UBND xã Mỹ Phước,OU=Lãnh đạo,CN=" + LEADER_NAME + ",UID=CCCD:080091004417";

    @TempDir
    private static Path anchors;

    private static TestAuthority root;
    private static TestAuthority authority;
    private static TestAuthority.Signer leader;
    private static TestAuthority.Signer seal;
    private static byte[] paper;

    private final Signatures signatures = trusting(anchors);

    @BeforeAll
    static void makeTheChainAndPrintAPaper() throws IOException {
        root = TestAuthority.root("Gốc thử nghiệm");
        authority = root.subordinate("Cơ quan cấp thử nghiệm");
        root.publish(anchors, "goc.cer");
        authority.publish(anchors, "cap-duoi.crt");
        leader = authority.signer(LEADER);
        seal = authority.signer("C=VN,CN=UBND xã Mỹ Phước,UID=MST:1101234567");
        paper = TestPapers.papers().print("tt185-m02", TestPapers.example("tt185-m02"));
    }

    private static Signatures trusting(Path... places) {
        var noDemo = new StaticListableBeanFactory().getBeanProvider(DemoSigner.class);
        var trust = new TrustAnchors(new TrustProperties(List.of(places)), noDemo);
        return new Signatures(trust, TestMessages.vietnamese(), Clock.fixed(NOW, OFFICE));
    }

    private static byte[] signed(byte[] pdf, TestAuthority.Signer signer) {
        return new PdfSigning(signer, SIGNED).sign(pdf);
    }

    private static SignatureFacts only(SignatureReport report) {
        assertThat(report.signatures()).hasSize(1);
        return report.signatures().get(0).facts();
    }

    static Stream<COSName> bothKinds() {
        return Stream.of(PADES, PKCS7);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aLeadersSignatureIsTakenAndSaysWhatWasNotChecked(COSName kind) {
        byte[] pdf = new PdfSigning(leader, SIGNED, kind, "SHA256withRSA").sign(paper);

        SignatureReport report = signatures.inspect(pdf);

        SignatureFacts facts = only(report);
        assertThat(report.signed()).isTrue();
        assertThat(facts.signer().name()).isEqualTo(LEADER_NAME);
        assertThat(facts.signer().kind()).isEqualTo(SignerKind.PERSON);
        assertThat(facts.signer().organisation()).isEqualTo("UBND xã Mỹ Phước");
        assertThat(facts.signer().subject()).containsEntry("UID", "CCCD:080091004417").containsEntry("OU", "Lãnh đạo");
        assertThat(facts.serial()).isEqualTo(leader.certificate().getSerialNumber().toString(16));
        assertThat(facts.issuer()).isEqualTo("Cơ quan cấp thử nghiệm");
        assertThat(facts.format()).isEqualTo(kind.getName());
        assertThat(facts.algorithm()).isEqualTo("RSA 2048 SHA256");
        assertThat(facts.time().toInstant()).isEqualTo(SIGNED);
        assertThat(facts.chain()).containsExactly(LEADER_NAME, "Cơ quan cấp thử nghiệm", "Gốc thử nghiệm");
        assertThat(facts.coversWholeFile()).isTrue();
        assertThat(facts.notChecked()).containsExactly(SignatureFacts.NotChecked.REVOCATION, SignatureFacts.NotChecked.SIGNING_TIME);
        assertThat(report.signatures().get(0).level()).isEqualTo(FindingLevel.WARN);
        assertThat(report.signatures().get(0).sentence())
                .contains(LEADER_NAME, "09:15 ngày 02/03/2026 theo máy người ký", "nguyên vẹn", "Chưa kiểm tra được", "thu hồi")
                .doesNotContain("hợp lệ");
        assertThat(SignedPaper.of(pdf).only()).matches(second -> second.isIntact() && second.coversWholeFile());
    }

    @Test
    void theAgencysSealAfterTheLeaderLeavesBothTaken() {
        byte[] pdf = signed(signed(paper, leader), seal);

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isTrue();
        assertThat(report.signatures()).extracting(one -> one.facts().signer().kind()).containsExactly(SignerKind.PERSON, SignerKind.ORGANISATION);
        assertThat(report.signatures())
                .extracting(one -> one.facts().laterChanges())
                .containsExactly(LaterChanges.ONLY_SIGNATURES, LaterChanges.NONE);
        assertThat(SignedPaper.of(pdf).signatures()).extracting(SignedPaper.Seal::coversWholeFile).containsExactly(false, true);
    }

    @Test
    void aChangedByteBreaksTheSignature() {
        byte[] pdf = signed(paper, leader);
        pdf[paper.length / 2] ^= 1;

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isFalse();
        assertThat(only(report).intact()).isFalse();
        assertThat(report.signatures().get(0).level()).isEqualTo(FindingLevel.BAD);
        assertThat(report.signatures().get(0).sentence()).contains("Không nhận chữ ký", "bị thay đổi hoặc chữ ký bị hỏng");
        assertThat(SignedPaper.of(pdf).only().isIntact()).isFalse();
    }

    @Test
    void ofTwoSignaturesABrokenOneSpoilsTheDocument() {
        byte[] once = signed(paper, leader);
        byte[] twice = signed(once, seal);
        int claimedTime = new String(twice, ISO_8859_1).indexOf("/M (D:2026", once.length) + 8;
        twice[claimedTime] = '5';

        SignatureReport report = signatures.inspect(twice);

        assertThat(report.signed()).isFalse();
        assertThat(report.signatures()).extracting(one -> one.facts().intact()).containsExactly(true, false);
        assertThat(report.sentence()).contains("2 chữ ký số", "1 chữ ký không được nhận");
        assertThat(SignedPaper.of(twice).signatures()).extracting(SignedPaper.Seal::isIntact).containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource(PdfTampering.class)
    void whatIsChangedAfterSigningIsSeen(PdfTampering tampering) {
        byte[] pdf = tampering.on(signed(paper, leader));

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isFalse();
        assertThat(only(report).intact()).isTrue();
        assertThat(only(report).laterChanges()).isEqualTo(LaterChanges.CHANGED);
        assertThat(report.signatures().get(0).sentence()).contains("tệp bị thay đổi sau khi ký");
        assertThat(SignedPaper.of(pdf).only().coversWholeFile()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = PdfTampering.class, names = {"TEXT_ON_A_PAGE", "NOTE_ON_A_PAGE", "ANOTHER_PAGE"})
    void aSealOverAChangeDoesNotHideIt(PdfTampering tampering) {
        byte[] pdf = signed(tampering.on(signed(paper, leader)), seal);

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isFalse();
        assertThat(report.signatures())
                .extracting(one -> one.facts().laterChanges())
                .containsExactly(LaterChanges.CHANGED, LaterChanges.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Hidden(text)", "  %hidden text"})
    void bytesHiddenBesideTheSignatureSpoilIt(String hidden) {
        byte[] pdf = signed(paper, leader);
        int end = SignedPaper.gapEnd(pdf);
        byte[] inside = (">" + hidden + " ").getBytes(ISO_8859_1);
        byte[] blanks = " ".repeat(40).getBytes(ISO_8859_1);
        System.arraycopy(blanks, 0, pdf, end - blanks.length, blanks.length);
        System.arraycopy(inside, 0, pdf, end - blanks.length, inside.length);
        if (hidden.contains("%")) {
            pdf[end - 1] = '\n';
        }

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isFalse();
        assertThat(only(report).intact()).isFalse();
        assertThat(SignedPaper.of(pdf).only().coversWholeFile()).isFalse();
    }

    @Test
    void bytesHiddenInTheFillingOfTheSignatureSpoilIt() {
        byte[] pdf = signed(paper, leader);
        int end = SignedPaper.gapEnd(pdf);
        pdf[end - 2] = 'f';

        assertThat(only(signatures.inspect(pdf)).intact()).isFalse();
    }

    static Stream<Arguments> whoIsNotBelieved() {
        Instant ended = SIGNED.minus(Duration.ofDays(1));
        TestAuthority foreign = TestAuthority.root("Gốc lạ").subordinate("Cơ quan lạ");
        return Stream.of(
                arguments(authority.signer(LEADER, TestAuthority.FROM, ended), "không có hiệu lực vào giờ ký 09:15 ngày 02/03/2026"),
                arguments(authority.signer(LEADER, SIGNED.plusSeconds(1), TestAuthority.UNTIL), "không có hiệu lực vào giờ ký"),
                arguments(foreign.signer(LEADER), "không nối được tới chứng thư số gốc tin cậy"),
                arguments(TestAuthority.pretending(leader).signer("C=VN,CN=Giả"), "không nối được tới chứng thư số gốc tin cậy"));
    }

    @ParameterizedTest
    @MethodSource("whoIsNotBelieved")
    void aSignerWhoIsNotBelievedIsNotTakenThoughHisSignatureIsIntact(TestAuthority.Signer signer, String why) {
        SignatureReport report = signatures.inspect(signed(paper, signer));

        assertThat(report.signed()).isFalse();
        assertThat(only(report).intact()).isTrue();
        assertThat(report.signatures().get(0).sentence()).contains(why);
    }

    @Test
    void aCertificateHoldsInTheSecondInWhichItEnds() {
        byte[] pdf = signed(paper, authority.signer(LEADER, TestAuthority.FROM, SIGNED));

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isTrue();
        assertThat(report.signatures().get(0).sentence()).contains("nay chứng thư số đã hết hạn");
    }

    @Test
    void aTimeThatHasNotComeIsNotBelieved() {
        byte[] pdf = new PdfSigning(leader, NOW.plus(Duration.ofDays(1))).sign(paper);

        assertThat(only(signatures.inspect(pdf)).certificateValidAtSigning()).isFalse();
    }

    @Test
    void whoMayOnlySignCannotCertifyOthersEvenWhenHisCertificateIsKnown(@TempDir Path known) {
        root.publish(known, "goc.cer");
        authority.publish(known, "cap-duoi.cer");
        TestAuthority.pretending(leader).publish(known, "nguoi-ky.cer");
        TestAuthority.Signer fake = TestAuthority.pretending(leader).signer("C=VN,CN=Giả");

        SignatureReport report = trusting(known).inspect(signed(paper, fake));

        assertThat(report.signed()).isFalse();
        assertThat(only(report).chainTrusted()).isFalse();
    }

    @Test
    void aHashThatCanBeForgedProvesNothing() {
        SignatureReport report = signatures.inspect(new PdfSigning(leader, SIGNED, PADES, "SHA1withRSA").sign(paper));

        assertThat(report.signed()).isFalse();
        assertThat(only(report).weakAlgorithm()).isTrue();
        assertThat(report.signatures().get(0).sentence()).contains("RSA 2048 SHA1 quá yếu");
    }

    @Test
    void aTimeStampOfATrustedAuthorityProvesTheTime() {
        byte[] pdf = new PdfSigning(leader, SIGNED).stampedBy(authority.timeStamper()).sign(paper);

        SignatureReport report = signatures.inspect(pdf);

        assertThat(report.signed()).isTrue();
        assertThat(only(report).timeProven()).isTrue();
        assertThat(only(report).time().toInstant()).isEqualTo(SIGNED);
        assertThat(report.signatures().get(0).sentence()).contains("theo dấu thời gian");
    }

    @Test
    void aTimeStampOfAForeignAuthorityProvesNothing() {
        byte[] pdf = new PdfSigning(leader, SIGNED).stampedBy(TestAuthority.root("Gốc lạ").timeStamper()).sign(paper);

        assertThat(only(signatures.inspect(pdf)).timeProven()).isFalse();
    }

    @Test
    void aCertificateThatTheFileProvesRevokedIsNotTaken() {
        var list = authority.revocationList(SIGNED.plusSeconds(60), leader.certificate());

        SignatureReport report = signatures.inspect(PdfSigning.proven(signed(paper, leader), list));

        assertThat(report.signed()).isFalse();
        assertThat(only(report).revocation()).isEqualTo(Revocation.REVOKED);
        assertThat(only(report).intact()).isTrue();
        assertThat(report.signatures().get(0).sentence()).contains("chứng thư số đã bị thu hồi");
    }

    @Test
    void listsMadeAfterTheSignatureProveThatNothingWasRevoked() {
        var lists = new X509CRLHolder[] {authority.revocationList(SIGNED.plusSeconds(60)), root.revocationList(SIGNED.plusSeconds(60))};

        SignatureReport report = signatures.inspect(PdfSigning.proven(signed(paper, leader), lists));

        assertThat(report.signed()).isTrue();
        assertThat(only(report).laterChanges()).isEqualTo(LaterChanges.ONLY_SIGNATURES);
        assertThat(only(report).revocation()).isEqualTo(Revocation.NOT_REVOKED);
        assertThat(report.signatures().get(0).level()).isEqualTo(FindingLevel.OK);
    }

    @Test
    void aListMadeBeforeTheSignatureSaysNothingAboutIt() {
        var lists = new X509CRLHolder[] {authority.revocationList(SIGNED.minusSeconds(60)), root.revocationList(SIGNED.minusSeconds(60))};

        SignatureReport report = signatures.inspect(PdfSigning.proven(signed(paper, leader), lists));

        assertThat(report.signed()).isTrue();
        assertThat(only(report).revocation()).isEqualTo(Revocation.NOT_CHECKED);
    }

    @Test
    void withoutAnchorsNobodyIsBelievedAndTheSentenceSaysWhy() {
        SignatureReport report = trusting().inspect(signed(paper, leader));

        assertThat(report.signed()).isFalse();
        assertThat(report.signatures().get(0).sentence()).contains("chưa có chứng thư số gốc tin cậy");
    }

    @Test
    void aRootWithoutTheAuthorityBelowDoesNotReachASignerWhoSendsOnlyHimself(@TempDir Path rootOnly) {
        root.publish(rootOnly, "goc.cer");

        assertThat(only(trusting(rootOnly).inspect(signed(paper, leader))).chainTrusted()).isFalse();
    }

    @Test
    void aMissingFolderOfAnchorsIsAFaultAtStart(@TempDir Path folder) {
        assertThatThrownBy(() -> trusting(folder.resolve("none"))).hasMessageContaining("trust-anchors").hasMessageContaining("none");
    }

    @Test
    void anUnsignedPaperIsNotSigned() {
        SignatureReport report = signatures.inspect(paper);

        assertThat(report.signed()).isFalse();
        assertThat(report.signatures()).isEmpty();
        assertThat(report.sentence()).isEqualTo("Tệp không có chữ ký số.");
    }

    static Stream<Arguments> whatCannotBeLookedAt() {
        return Stream.of(
                arguments(new byte[0], "không có nội dung"),
                arguments("Đơn đề nghị".getBytes(), "không phải là PDF"),
                arguments(PdfTampering.locked(paper, "mật khẩu"), "mật khẩu"),
                arguments(PdfTampering.locked(paper, ""), "bị khóa quyền"),
                arguments(Arrays.copyOf(paper, 60), "bị hỏng"),
                arguments("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(), "bị hỏng"),
                arguments(Arrays.copyOf(paper, Signatures.MAX_BYTES + 1), "25 MB"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeLookedAt")
    void whatCannotBeLookedAtIsRefusedInWords(byte[] file, String why) {
        assertThatThrownBy(() -> signatures.inspect(file)).isInstanceOf(UploadRefused.class).hasMessageContaining(why).hasMessageContaining("Hãy");
    }

    @Test
    void aSignedCopyOfOurBytesIsTheSameFile() {
        assertThat(signatures.compare(paper, signed(signed(paper, leader), seal))).isEqualTo(PaperMatch.SAME_FILE);
    }

    @Test
    void aCopyThatAProgramRewroteHasTheSameText() {
        assertThat(signatures.compare(paper, signed(PdfTampering.rewritten(paper), leader))).isEqualTo(PaperMatch.SAME_TEXT);
    }

    @Test
    void aCopyThatWasEditedBeforeSigningIsAnotherPaperThoughItBeginsWithOurs() {
        byte[] edited = signed(PdfTampering.TEXT_ON_A_PAGE.on(paper), leader);

        assertThat(edited).startsWith(paper);
        assertThat(signatures.compare(paper, edited)).isEqualTo(PaperMatch.OTHER);
    }

    @Test
    void anotherPaperIsNotOurs() throws IOException {
        byte[] other = TestPapers.papers().print("tt185-m13", TestPapers.example("tt185-m13"));

        assertThat(signatures.compare(paper, signed(other, leader))).isEqualTo(PaperMatch.OTHER);
    }
}
