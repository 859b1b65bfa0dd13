package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.registry.Issuing;

/** The authority has sent the certificate of a device, service or software as a file: nothing is under way to the agency (domain §7.4). */
@Component
class RecordCertificateFile implements JavaDelegate {

    private final LetterLines letterLines;
    private final Issuing issuing;
    private final StatedValidity validity;
    private final CloseLine closeLine;

    RecordCertificateFile(LetterLines letterLines, Issuing issuing, StatedValidity validity, CloseLine closeLine) {
        this.letterLines = letterLines;
        this.issuing = issuing;
        this.validity = validity;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        var letterFor = ProcessVariables.requestLetter(execution);
        LetterLine line = letterLines.ofDossier(code, letterFor).orElseThrow();
        issuing.shipped(code, line.certificateSerial(), null);
        validity.record(code, line.certificateSerial());
        issuing.receivedAtAgency(code);
        closeLine.of(code, letterFor);
    }
}
