package vn.chungthuso.desk;

import java.util.Arrays;
import java.util.Optional;
import vn.chungthuso.terms.Procedure;

/** A procedure that begins at a certificate, with its place in the address. */
enum CertificateRoad {
    RENEW("gia-han"),
    CHANGE_INFO("thay-doi"),
    UNLOCK("mo-khoa"),
    REVOKE("thu-hoi"),
    ISSUE("cap-moi");

    private final String path;

    CertificateRoad(String path) {
        this.path = path;
    }

    Procedure procedure() {
        return Procedure.valueOf(name());
    }

    static Optional<CertificateRoad> at(String path) {
        return Arrays.stream(values()).filter(road -> road.path.equals(path)).findFirst();
    }

    /** Address of a procedure for a certificate; the templates ask for it too. */
    public static String to(Procedure procedure, String serial) {
        return "%s/%s/%s".formatted(CertificateQuestion.LIST, serial, valueOf(procedure.name()).path);
    }
}
