package vn.chungthuso.registry;

import static vn.chungthuso.registry.TokenState.AT_AGENCY;
import static vn.chungthuso.registry.TokenState.COLLECTED;
import static vn.chungthuso.registry.TokenState.COLLECTION_ORDERED;
import static vn.chungthuso.registry.TokenState.DAMAGED;
import static vn.chungthuso.registry.TokenState.HANDED_OVER;
import static vn.chungthuso.registry.TokenState.IN_USE;
import static vn.chungthuso.registry.TokenState.LOCKED;
import static vn.chungthuso.registry.TokenState.LOST;
import static vn.chungthuso.registry.TokenState.RETURNED_TO_CA;
import static vn.chungthuso.registry.TokenState.SHIPPED;
import static vn.chungthuso.terms.CertificateStatus.ACTIVE;
import static vn.chungthuso.terms.CertificateStatus.AWAITING_EFFECTIVE;
import static vn.chungthuso.terms.CertificateStatus.EXPIRED;
import static vn.chungthuso.terms.CertificateStatus.ISSUED;
import static vn.chungthuso.terms.CertificateStatus.REVOCATION_PENDING;
import static vn.chungthuso.terms.CertificateStatus.REVOKED;
import static vn.chungthuso.terms.CertificateStatus.SUPERSEDED;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungthuso.terms.CertificateStatus;

/**
 * The state machines of domain §9.1 and §9.2 as one table: what may happen, from which states, and where certificate and token go.
 * The clause that stands behind each event is in {@code registry_vi.properties}.
 */
enum RegistryEvent {
    USB_SHIPPED(Move.to(ISSUED, CertificateStatus.REQUESTED), Move.to(SHIPPED, TokenState.REQUESTED)),
    /** A device that is on its way when the revocation begins still arrives: only from the agency can it be collected. */
    RECEIVED_AT_AGENCY(Move.stay(ISSUED, REVOCATION_PENDING, REVOKED), Move.to(AT_AGENCY, SHIPPED)),
    RETURNED_FAULTY(Move.to(CertificateStatus.REQUESTED, ISSUED), Move.to(RETURNED_TO_CA, SHIPPED, AT_AGENCY)),
    HANDED_TO_SUBSCRIBER(Move.to(AWAITING_EFFECTIVE, ISSUED), Move.to(HANDED_OVER, AT_AGENCY)),
    /** A revocation that is under way goes on, a device that cannot be used stays what it is; both are remembered as if they had moved. */
    EFFECTIVE_REACHED(
            Move.to(ACTIVE, AWAITING_EFFECTIVE).staying(REVOCATION_PENDING),
            Move.to(IN_USE, HANDED_OVER).staying(LOCKED, DAMAGED, LOST)),
    /** The dossier ended before the CA shipped anything: nothing of it stays but its history. */
    REQUEST_DROPPED(Move.stay(CertificateStatus.REQUESTED), Move.stay(TokenState.REQUESTED)),
    /** The .cer was read: first and last day and the public key are known. */
    VALIDITY_STATED(Move.stay(ISSUED, AWAITING_EFFECTIVE, ACTIVE), wherever()),

    RENEWAL_INSTALLED(Move.to(SUPERSEDED, ACTIVE), Move.stay(IN_USE)),
    CHANGE_INSTALLED(Move.to(SUPERSEDED, ACTIVE), Move.stay(IN_USE)),
    REVOCATION_REQUESTED(Move.to(REVOCATION_PENDING, ACTIVE, AWAITING_EFFECTIVE, ISSUED), wherever()),
    REVOCATION_REFUSED(Move.back(REVOCATION_PENDING), wherever()),
    REVOCATION_CONFIRMED(Move.to(REVOKED, REVOCATION_PENDING), wherever()),
    VALIDITY_ENDED(Move.to(EXPIRED, ACTIVE), wherever()),

    PIN_LOCKED(unreplaced(), Move.to(LOCKED, IN_USE, HANDED_OVER)),
    /** Not in REVOCATION_PENDING, REVOKED or EXPIRED, where §9.2 offers no unlock. */
    UNLOCKED(Move.stay(ACTIVE, AWAITING_EFFECTIVE), Move.back(LOCKED)),
    UNLOCK_FAILED(unreplaced(), Move.to(DAMAGED, LOCKED)),
    DEVICE_DAMAGED(unreplaced(), Move.to(DAMAGED, IN_USE, HANDED_OVER, LOCKED)),
    DEVICE_LOST(
            unreplaced(),
            Move.to(LOST, IN_USE, HANDED_OVER, LOCKED, DAMAGED, COLLECTION_ORDERED, COLLECTED, AT_AGENCY)),
    COLLECTION_NOTICED(Move.stay(REVOKED, EXPIRED), Move.to(COLLECTION_ORDERED, IN_USE, HANDED_OVER, LOCKED, DAMAGED)),
    /** The holder is gone before the handover: the agency has the device already. */
    COLLECTED_BEFORE_HANDOVER(Move.stay(REVOKED, EXPIRED), Move.to(COLLECTED, AT_AGENCY)),
    DEVICE_COLLECTED(Move.stay(REVOKED, EXPIRED), Move.to(COLLECTED, COLLECTION_ORDERED)),
    HANDED_TO_CA(Move.stay(REVOKED, EXPIRED), Move.to(RETURNED_TO_CA, COLLECTED)),
    CUSTODIAN_CHANGED(Move.stay(ACTIVE), Move.stay(IN_USE));

    final Move<CertificateStatus> certificate;
    final Move<TokenState> token;

    RegistryEvent(Move<CertificateStatus> certificate, Move<TokenState> token) {
        this.certificate = certificate;
        this.token = token;
    }

    boolean allowedFor(Certificate current) {
        return certificate.from().contains(current.status()) && token.from().contains(current.token().state());
    }

    CertificateStatus statusAfter(Certificate before) {
        return certificate.after(before.status(), before.formerStatus());
    }

    TokenState tokenStateAfter(Certificate before) {
        return token.after(before.token().state(), before.token().formerState());
    }

    /**
     * @param to the one state this leads to; {@code null} where the state stays, or goes back to the former one
     * @param still those of {@code from} that stay
     */
    record Move<S>(Set<S> from, S to, boolean back, Set<S> still) {

        @SafeVarargs
        private static <S> Move<S> to(S to, S... from) {
            return new Move<>(Set.of(from), to, false, Set.of());
        }

        @SafeVarargs
        private static <S> Move<S> stay(S... states) {
            return new Move<>(Set.of(states), null, false, Set.of());
        }

        private static <S> Move<S> back(S from) {
            return new Move<>(Set.of(from), null, true, Set.of());
        }

        @SafeVarargs
        private Move<S> staying(S... states) {
            return new Move<>(Stream.concat(from.stream(), Stream.of(states)).collect(Collectors.toSet()), to, back, Set.of(states));
        }

        private S after(S current, S former) {
            if (to != null && !still.contains(current)) {
                return to;
            }
            return back ? former : current;
        }
    }

    /** A replaced certificate no longer speaks for the device: its successor does. */
    private static Move<CertificateStatus> unreplaced() {
        return new Move<>(EnumSet.complementOf(EnumSet.of(SUPERSEDED)), null, false, Set.of());
    }

    private static Move<TokenState> wherever() {
        return new Move<>(EnumSet.allOf(TokenState.class), null, false, Set.of());
    }
}
