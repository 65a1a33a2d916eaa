package org.linli.traces.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.nodes.entity.NodeName;

/**
 * Whether traces go to a collector: OpenTelemetry's own names, {@code OTEL_EXPORTER_OTLP_ENDPOINT}
 * (without it nothing is sent), {@code OTEL_SERVICE_NAME}, {@code OTEL_TRACES_SAMPLER_ARG} (a
 * hundredth without it).
 */
@ApplicationScoped
public class TraceSettings {

  private static final String HUNDREDTH = "0.01";

  // Every web module tells of the start, and all of them share one stream of traces.
  private static TraceExport export;

  void start(@Observes Startup event) {
    var config = ConfigProvider.getConfig();
    begin("linli", name -> config.getOptionalValue(name, String.class).orElse(null));
  }

  /**
   * For a process without a container as well.
   *
   * @param service what kind of process this is, where nobody names it
   * @param settings the values by their names; null for none
   */
  public static synchronized void begin(String service, UnaryOperator<String> settings) {
    var collector = settings.apply("OTEL_EXPORTER_OTLP_ENDPOINT");
    if (export == null && collector != null && !collector.isBlank()) {
      export =
          TraceExport.start(
              URI.create(collector.strip()),
              Double.parseDouble(or(settings.apply("OTEL_TRACES_SAMPLER_ARG"), HUNDREDTH)),
              or(settings.apply("OTEL_SERVICE_NAME"), service),
              NodeName.here());
    }
  }

  private static String or(String value, String without) {
    return value == null || value.isBlank() ? without : value.strip();
  }

  @PreDestroy
  void stop() {
    end();
  }

  private static synchronized void end() {
    if (export != null) {
      export.close();
      export = null;
    }
  }
}
