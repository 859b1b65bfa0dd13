package vn.chungthuso;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.MediaKind;

/**
 * An invented person with a certificate of their own in the register, another one for each test.
 *
 * @param account user id; null without one
 * @param key SHA-256 of the public key on the device, hexadecimal
 */
public record Subscriber(int number, String agency, String account, String key) {

    public static final String NAME = "Cù Thị Thay";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** At the demo's commune, without an account, with the key that all test certificates share. */
    public static Subscriber someone(CertificateFiles files) {
        return new Subscriber(COUNT.incrementAndGet(), Office.COMMUNE, null, files.read(TestCertificate.of("CN=" + NAME).der()).key().sha256());
    }

    public Subscriber at(String otherAgency) {
        return new Subscriber(number, otherAgency, account, key);
    }

    public Subscriber as(String user) {
        return new Subscriber(number, agency, user, key);
    }

    public Subscriber withKey(String other) {
        return new Subscriber(number, agency, account, other);
    }

    public String mailbox() {
        return "thaythe%d.demo@longan.gov.vn".formatted(number);
    }

    /** Issued four years ago, in use, with so many days left. */
    public Certificate active(Issuing issuing, Lifetime lifetime, int daysLeft) {
        var holder = new Holder(
                NAME, LocalDate.of(1990, 2, 1), "0800900%05d".formatted(number), LocalDate.of(2021, 5, 4), "Cục Cảnh sát QLHC về TTXH",
                mailbox(), "0912000111", "Công chức", agency, false, account);
        String dossier = "HS-2025-9%05d".formatted(number);
        String serial = "5408%028x".formatted(number);
        issuing.requested(CertificateRequest.forPerson(dossier, MediaKind.USB_TOKEN, holder), Office.now());
        issuing.shipped(dossier, serial, "THAY-" + number);
        issuing.receivedAtAgency(dossier);
        issuing.handedOver(dossier);
        issuing.effective(dossier, Office.now().minusDays(1));
        LocalDate today = Office.now().toLocalDate();
        return lifetime.validity(serial, today.minusYears(4), today.plusDays(daysLeft), key);
    }
}
