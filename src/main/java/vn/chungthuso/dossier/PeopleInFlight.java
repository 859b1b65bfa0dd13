package vn.chungthuso.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A person or a certificate has one dossier of a procedure and kind on its way; the primary key of {@code dossier_in_flight} sees to it. */
@Service
public class PeopleInFlight {

    private final JdbcClient jdbc;

    PeopleInFlight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws AlreadyInFlight where another dossier has one of the request's people */
    void claim(String code, Request request) {
        inFlight(request).filter(other -> !other.equals(code)).ifPresent(other -> {
            throw new AlreadyInFlight(other);
        });
        try {
            for (String person : request.personKeys()) {
                jdbc.sql("insert into dossier_in_flight values (?, ?, ?, ?)")
                        .params(request.procedure().name(), request.certificateKind().name(), person, code)
                        .update();
            }
        } catch (DuplicateKeyException race) {
            throw new AlreadyInFlight(null);
        }
    }

    /** The dossier in flight for the same procedure, kind and person. */
    public Optional<String> inFlight(Request request) {
        return request.personKeys().stream()
                .flatMap(person -> inFlight(request.procedure(), request.certificateKind(), person).stream())
                .findFirst();
    }

    /** The dossier in flight for this person. */
    public Optional<String> inFlight(Procedure procedure, CertificateKind kind, String person) {
        // by the whole primary key: with person_key in (…) H2 reads everybody who is in flight
        return jdbc.sql("""
                select dossier_code from dossier_in_flight
                where procedure_key = ? and certificate_kind = ? and person_key = ?""")
                .params(procedure.name(), kind.name(), person)
                .query(String.class)
                .optional();
    }

    /** What is in flight for these people and certificates, in one query. */
    public List<InFlight> inFlight(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select * from dossier_in_flight where person_key in (:people)")
                        .param("people", people)
                        .query((row, number) -> new InFlight(
                                Procedure.valueOf(row.getString("procedure_key")),
                                CertificateKind.valueOf(row.getString("certificate_kind")),
                                row.getString("person_key"),
                                row.getString("dossier_code")))
                        .list();
    }

    void release(List<String> codes) {
        jdbc.sql("delete from dossier_in_flight where dossier_code in (:codes)").param("codes", codes).update();
    }
}
