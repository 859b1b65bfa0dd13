package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Requests;
import vn.chungthuso.terms.Procedure;

/** The start form of a procedure on the page of a certificate. */
@Component
class StartForms {

    /** What the certificate says, whose page the form stands on. */
    private static final Set<String> KNOWN = Set.of("certificateSerial", "certificateKind");

    private final FormService forms;
    private final RepositoryService repository;
    private final FormParts parts;

    StartForms(FormService forms, RepositoryService repository, FormParts parts) {
        this.forms = forms;
        this.repository = repository;
        this.parts = parts;
    }

    /**
     * The parts that are shown with these values.
     *
     * @param values by identifier, groups nested
     * @param errors sentences by full identifier
     */
    List<FormPart> of(Procedure procedure, Map<String, Object> values, Map<String, String> errors) {
        return parts.shown(read(procedure), values, errors).stream().filter(part -> !KNOWN.contains(part.name())).toList();
    }

    /** Every input of the form, shown or not. */
    List<FormPart> inputs(Procedure procedure) {
        return parts.inputs(read(procedure));
    }

    private JsonNode read(Procedure procedure) {
        String definition = repository.createProcessDefinitionQuery()
                .processDefinitionKey(Requests.processOf(procedure))
                .latestVersion()
                .singleResult()
                .getId();
        return parts.read(forms.getDeployedStartForm(definition));
    }
}
