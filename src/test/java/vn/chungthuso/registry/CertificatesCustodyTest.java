package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;

/** Certificates that are not one person's: whose they are, who keeps a one-stop one, and finding what a person or agency has. */
class CertificatesCustodyTest extends IssuingCase {

    private static final LocalDate TODAY = NOW.toLocalDate();

    private final String section = "motcua." + mailbox;
    private final String name = "Bộ phận 1 cửa số " + dossier;

    @OnBothDatabases
    void theFirstCustodianBeginsAtTheHandover(JdbcClient jdbc) {
        oneStop(jdbc);
        assertThat(custodians(jdbc).of(serial)).containsExactly(new Custody(holder(), TODAY, null, null));
    }

    @OnBothDatabases
    void theNextCustodianTakesOverAndNothingElseChanges(JdbcClient jdbc) {
        var certificates = oneStop(jdbc);

        var after = custodians(jdbc).changed(serial, next(), TODAY.plusDays(30), "BB-1");

        assertThat(after.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(after.token().state()).isEqualTo(TokenState.IN_USE);
        assertThat(certificates.holderOf(after)).isEqualTo(next());
        assertThat(custodians(jdbc).of(serial)).containsExactly(
                new Custody(holder(), TODAY, TODAY.plusDays(30), null), new Custody(next(), TODAY.plusDays(30), null, "BB-1"));
    }

    @OnBothDatabases
    void aHandoverNeedsMinutesAndTheOrderOfDays(JdbcClient jdbc) {
        oneStop(jdbc);

        refused(() -> custodians(jdbc).changed(serial, next(), TODAY, " ")).withMessageContaining("biên bản bàn giao");
        refused(() -> custodians(jdbc).changed(serial, next(), TODAY.minusDays(1), "BB-1")).withMessageContaining("ngày bàn giao");
    }

    @OnBothDatabases
    void aPersonsCertificateIsNotHandedToAnother(JdbcClient jdbc) {
        active(jdbc);

        refused(() -> custodians(jdbc).changed(serial, next(), TODAY, "BB-1")).withMessageContaining("Bộ phận Một cửa");
    }

    @OnBothDatabases
    void aRenewalKeepsTheCustodian(JdbcClient jdbc) {
        oneStop(jdbc);
        var renewed = NewCertificate.unchanged("b" + serial, TODAY, TODAY.plusYears(3));

        lifetime(jdbc).superseded(serial, renewed, Procedure.RENEW, dossier + "-R");

        assertThat(custodians(jdbc).of("b" + serial)).containsExactly(new Custody(holder(), TODAY, null, null));
        assertThat(custodians(jdbc).of(serial)).containsExactly(new Custody(holder(), TODAY, TODAY, null));
    }

    @OnBothDatabases
    void aOneStopNameIsTakenInItsAgencyOnly(JdbcClient jdbc) {
        var certificates = oneStop(jdbc);

        assertThat(certificates.oneStopNameTaken("xa-my-phuoc", " " + name.toUpperCase() + " ")).isTrue();
        assertThat(certificates.oneStopNameTaken("xa-my-phuoc", name + " khác")).isFalse();
        assertThat(certificates.oneStopNameTaken("xa-khac", name)).isFalse();
    }

    @OnBothDatabases
    void aOneStopNameIsFreeAgainAfterTheRevocation(JdbcClient jdbc) {
        var certificates = oneStop(jdbc);
        lifetime(jdbc).revocationRequested(serial);
        lifetime(jdbc).revoked(serial, null);

        assertThat(certificates.oneStopNameTaken("xa-my-phuoc", name)).isFalse();
    }

    @OnBothDatabases
    void agencyAndItemAreNamedAfterThemselvesAndKnowTheirManager(JdbcClient jdbc) {
        var certificates = register(jdbc);
        var agency = issuing(jdbc).requested(
                CertificateRequest.forOrganisation(dossier, MediaKind.USB_TOKEN, "UBND xã", section, "xa-my-phuoc", holder()), NOW);
        var item = issuing(jdbc).requested(
                CertificateRequest.forItem(dossier + "-B", MediaKind.SOFT, "Phần mềm", section, "xa-my-phuoc", holder()), NOW);

        assertThat(List.of(agency, item))
                .extracting(Certificate::kind)
                .containsExactly(CertificateKind.ORGANISATION, CertificateKind.DEVICE_SERVICE_SOFTWARE);
        assertThat(List.of(agency, item)).extracting(Certificate::subjectName).containsExactly("UBND xã", "Phần mềm");
        assertThat(certificates.holdersOf(List.of(agency, item))).containsValues(holder(), holder()).hasSize(2);
    }

    @OnBothDatabases
    void aPersonHasWhatHasNotEndedAlsoAsCustodian(JdbcClient jdbc) {
        var certificates = oneStop(jdbc);
        issuing(jdbc).requested(CertificateRequest.forPerson(dossier + "-P", MediaKind.USB_TOKEN, holder()), NOW.plusDays(1));

        assertThat(certificates.ofPerson(mailbox.toUpperCase()))
                .extracting(Certificate::dossierCode).containsExactly(dossier + "-P", dossier);
        assertThat(certificates.liveOf("holder")).extracting(Certificate::dossierCode).contains(dossier + "-P", dossier);
        assertThat(certificates.ofAgency("xa-my-phuoc")).extracting(Certificate::dossierCode).contains(dossier + "-P", dossier);
    }

    @OnBothDatabases
    void whatHasEndedIsNoLongerAPersons(JdbcClient jdbc) {
        var certificates = revoked(jdbc);

        assertThat(certificates.ofPerson(mailbox)).isEmpty();
        assertThat(certificates.holdersOf(List.of())).isEmpty();
    }

    private Certificates oneStop(JdbcClient jdbc) {
        var certificates = register(jdbc);
        issuing(jdbc).requested(
                CertificateRequest.forOneStop(dossier, MediaKind.USB_TOKEN, name, section, "xa-my-phuoc", holder()), NOW);
        issuing(jdbc).shipped(dossier, serial, device);
        issuing(jdbc).receivedAtAgency(dossier);
        issuing(jdbc).handedOver(dossier);
        issuing(jdbc).effective(dossier, NOW);
        return certificates;
    }

    private Holder next() {
        return new Holder("Nguyễn Thị Cẩm Tú", LocalDate.of(1991, 8, 19), "080191001216", LocalDate.of(2021, 6, 18),
                "Cục Cảnh sát QLHC về TTXH", "tu." + mailbox, "0912345216", "Công chức", "xa-my-phuoc", false, null);
    }
}
