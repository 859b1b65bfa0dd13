package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.registry.Issuing;

/** The certification authority has sent the device: the register learns both serials. */
@Component
class RecordShipment implements JavaDelegate {

    private final LetterLines letterLines;
    private final Issuing issuing;

    RecordShipment(LetterLines letterLines, Issuing issuing) {
        this.letterLines = letterLines;
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        LetterLine line = letterLines.ofDossier(code, ProcessVariables.requestLetter(execution)).orElseThrow();
        issuing.shipped(code, line.certificateSerial(), line.deviceSerial());
    }
}
