package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateStatus;

/** The register looked through, on both databases. */
class CertificateSearchTest extends IssuingCase {

    private static final Set<String> COMMUNE = Set.of("xa-my-phuoc");

    private List<String> found(JdbcClient jdbc, CertificateFilter filter) {
        return new CertificateSearch(jdbc, CLOCK).search(filter).items().stream().map(Certificate::dossierCode).toList();
    }

    private static CertificateFilter words(String words) {
        return new CertificateFilter(COMMUNE, "clerk", null, null, null, words, 0, 50);
    }

    @OnBothDatabases
    void aNameIsFoundWithAndWithoutDiacriticsInAnyCase(JdbcClient jdbc) {
        shipped(jdbc);
        jdbc.sql("update certificate set subject_name = 'Đặng Ưng ' || dossier_code where dossier_code = ?").param(dossier).update();

        for (String name : List.of("Đặng Ưng", "dang ung", "ĐẶNG ƯNG", " DANG  UNG ")) {
            assertThat(found(jdbc, words(name.strip() + " " + dossier))).as(name).containsExactly(dossier);
        }
    }

    @OnBothDatabases
    void mailboxAndSerialsAreFoundByTheirParts(JdbcClient jdbc) {
        shipped(jdbc);

        assertThat(found(jdbc, words(mailbox.toUpperCase()))).containsExactly(dossier);
        assertThat(found(jdbc, words(serial.substring(20).toUpperCase().replaceAll("(..)(?=.)", "$1:")))).containsExactly(dossier);
        assertThat(found(jdbc, words(device.toLowerCase()))).containsExactly(dossier);
    }

    @OnBothDatabases
    void whatMeansSomethingToTheDatabaseIsOnlyAWord(JdbcClient jdbc) {
        shipped(jdbc);

        for (String words : List.of("%", "_", "' or 1=1 --")) {
            assertThat(found(jdbc, words(words))).as(words).isEmpty();
        }
    }

    @OnBothDatabases
    void oneSeesTheAgenciesGivenAndOnesOwn(JdbcClient jdbc) {
        shipped(jdbc);

        assertThat(found(jdbc, new CertificateFilter(Set.of("xa-khac"), "clerk", null, null, null, mailbox, 0, 50))).isEmpty();
        assertThat(found(jdbc, new CertificateFilter(Set.of(), "holder", null, null, null, mailbox, 0, 50))).containsExactly(dossier);
        assertThat(found(jdbc, new CertificateFilter(null, "admin", null, null, null, mailbox, 0, 50))).containsExactly(dossier);
    }

    @OnBothDatabases
    void activeOnesAreFoundByTheirLastDay(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).validity(serial, LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1), "ab".repeat(32));

        assertThat(found(jdbc, endingBy(LocalDate.of(2026, 6, 1)))).containsExactly(dossier);
        assertThat(found(jdbc, endingBy(LocalDate.of(2026, 5, 31)))).isEmpty();
        assertThat(found(jdbc, new CertificateFilter(COMMUNE, "clerk", "xa-my-phuoc", CertificateStatus.ISSUED, null, mailbox, 0, 50))).isEmpty();
    }

    private CertificateFilter endingBy(LocalDate day) {
        return new CertificateFilter(COMMUNE, "clerk", null, null, day, mailbox, 0, 50);
    }

    @OnBothDatabases
    void aListIsReadPageByPage(JdbcClient jdbc) {
        for (String more : List.of("-A", "-B", "-C")) {
            issuing(jdbc).requested(request(dossier + more), NOW);
        }

        var first = new CertificateSearch(jdbc, CLOCK).search(new CertificateFilter(COMMUNE, "clerk", null, null, null, mailbox, 0, 2));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).hasSize(2);
        assertThat(found(jdbc, new CertificateFilter(COMMUNE, "clerk", null, null, null, mailbox, 1, 2))).hasSize(1);
    }
}
