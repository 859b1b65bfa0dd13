package vn.chungthuso.registry;

import static vn.chungthuso.registry.TokenState.AT_AGENCY;
import static vn.chungthuso.registry.TokenState.IN_USE;
import static vn.chungthuso.registry.TokenState.RETURNED_TO_CA;
import static vn.chungthuso.registry.TokenState.SHIPPED;
import static vn.chungthuso.terms.CertificateStatus.ACTIVE;
import static vn.chungthuso.terms.CertificateStatus.AWAITING_EFFECTIVE;
import static vn.chungthuso.terms.CertificateStatus.ISSUED;

import java.util.Set;
import vn.chungthuso.terms.CertificateStatus;

/**
 * The state machines of domain §9.1 and §9.2 as one table: what may happen, from which states, and where certificate and token go.
 * The clause that stands behind each event is in {@code registry_vi.properties}.
 */
enum RegistryEvent {
    USB_SHIPPED(move(CertificateStatus.REQUESTED, ISSUED), move(TokenState.REQUESTED, SHIPPED)),
    RECEIVED_AT_AGENCY(stay(ISSUED), move(SHIPPED, AT_AGENCY)),
    RETURNED_FAULTY(move(ISSUED, CertificateStatus.REQUESTED), move(Set.of(SHIPPED, AT_AGENCY), RETURNED_TO_CA)),
    HANDED_TO_SUBSCRIBER(move(ISSUED, AWAITING_EFFECTIVE), move(AT_AGENCY, TokenState.HANDED_OVER)),
    EFFECTIVE_REACHED(move(AWAITING_EFFECTIVE, ACTIVE), move(TokenState.HANDED_OVER, IN_USE)),
    /** The dossier ended before the CA shipped anything: nothing of it stays but its history. */
    REQUEST_DROPPED(stay(CertificateStatus.REQUESTED), stay(TokenState.REQUESTED));

    final Move<CertificateStatus> certificate;
    final Move<TokenState> token;

    RegistryEvent(Move<CertificateStatus> certificate, Move<TokenState> token) {
        this.certificate = certificate;
        this.token = token;
    }

    boolean allowedFor(Certificate current) {
        return certificate.from().contains(current.status()) && token.from().contains(current.token().state());
    }

    record Move<S>(Set<S> from, S to) {}

    private static <S> Move<S> move(S from, S to) {
        return new Move<>(Set.of(from), to);
    }

    private static <S> Move<S> move(Set<S> from, S to) {
        return new Move<>(from, to);
    }

    private static <S> Move<S> stay(S state) {
        return new Move<>(Set.of(state), state);
    }
}
