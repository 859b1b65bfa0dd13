package vn.chungthuso.registry;

import vn.chungthuso.terms.CertificateKind;

/** Puts a renewed or changed certificate in the place of the old one, on the same device (domain §7.6 step 8). */
class Replacement {

    private final Register register;

    Replacement(Register register) {
        this.register = register;
    }

    Certificate replace(Certificate old, Certificate successor, Holder stated, RegistryEvent event) {
        var holder = stated == null ? restated(register.holders.byId(old.holderId()), successor) : stated;
        var holderId = register.holders.insert(holder);
        var id = register.certificates.insert(successor.heldBy(holderId));
        register.certificates.setSuccessor(old, id);
        register.tokens.setAgency(old.token(), successor.agencyCode());
        register.move(event, old, successor.dossierCode(), null);
        var created = register.certificates.byId(id);
        register.history.certificateCreated(event.name(), created);
        if (old.kind() == CertificateKind.ONE_STOP) {
            register.custody.end(old.id(), register.today());
            register.custody.begin(id, holderId, register.today(), null);
        }
        return created;
    }

    /** A person's own certificate says who the person is; behind any other stands the same person as before. */
    private static Holder restated(Holder former, Certificate successor) {
        return successor.kind() == CertificateKind.INDIVIDUAL
                ? former.restated(successor.subjectName(), successor.officialEmail(), successor.agencyCode())
                : former;
    }
}
