package vn.chungthuso.desk;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the web server turns away before anything of ours is asked, such as an address with characters that it must not have. */
class ServerRefusal extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusal.class);

    private final Problems problems;

    private ServerRefusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean isAnswered = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (isAnswered || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(response, response.getStatus(), response.getStatus() < 500 ? "api.server.refused" : "api.failed");
            response.finishResponse();
        } catch (IOException callerGone) {
            LOG.debug("nobody reads the answer", callerGone);
        }
    }

    /** Puts it in the place of Tomcat's own page, which names the server's errors in English. */
    @Component
    static class InPlace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final Problems problems;

        InPlace(Problems problems) {
            this.problems = problems;
        }

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(ServerRefusal.class.getName());
                host.getPipeline().addValve(new ServerRefusal(problems));
            });
        }
    }
}
