package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Custodians;
import vn.chungthuso.registry.Holder;

/** The register knows the new custodian and by which minutes; certificate and device stay as they are. */
@Component
class RecordCustody implements JavaDelegate {

    private final Dossiers dossiers;
    private final Documents documents;
    private final Custodians custodians;

    RecordCustody(Dossiers dossiers, Documents documents, Custodians custodians) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.custodians = custodians;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        Document minutes = documents.of(dossier.code()).stream()
                .filter(document -> document.formKey() != null)
                .max(Comparator.comparing(Document::id))
                .orElseThrow();
        LocalDate on = LocalDate.parse(dossier.text("handoverDate"));
        custodians.changed(dossier.text(CertificateAsked.SERIAL), custodian(dossier), on, minutes.fileName());
    }

    private static Holder custodian(Dossier dossier) {
        Map<?, ?> next = (Map<?, ?>) dossier.fields().get("newCustodian");
        return new Holder(
                next.get("fullName").toString(),
                null,
                next.get("idNumber").toString(),
                null,
                null,
                dossier.text("officialEmail"),
                next.get("phone").toString(),
                next.get("position").toString(),
                dossier.subjectAgency(),
                false,
                null);
    }
}
