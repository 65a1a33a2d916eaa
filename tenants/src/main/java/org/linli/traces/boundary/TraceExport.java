package org.linli.traces.boundary;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.linli.traces.entity.Step;

/**
 * Sends the steps of traces to a collector by OpenTelemetry's protocol (OTLP over HTTP). It keeps
 * nobody waiting: what the collector does not take in time is thrown away, and a collector that is
 * away costs nothing but its traces.
 */
public final class TraceExport implements AutoCloseable, Consumer<Step> {

  /** What a collector needs to know: communities are no persons. */
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("linli.tenant");

  private final KnownIds ids = new KnownIds();
  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final Consumer<Step> before;

  private TraceExport(URI collector, double share, String service, String node) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector + "/v1/traces")
            .setTimeout(Duration.ofSeconds(10))
            .build();
    // Who asked for the trace to be kept gets it whole; of the others the same share on every
    // server.
    var some = Sampler.traceIdRatioBased(share);
    this.provider =
        SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .setSampler(
                Sampler.parentBasedBuilder(some)
                    .setRemoteParentNotSampled(some)
                    .setLocalParentNotSampled(some)
                    .build())
            .setResource(
                Resource.create(
                    Attributes.of(
                        AttributeKey.stringKey("service.name"), service,
                        AttributeKey.stringKey("service.instance.id"), node)))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    this.tracer = provider.get("linli");
    this.before = Traces.tell(this);
  }

  /**
   * From now on the traces of this process go to the collector.
   *
   * @param collector its address, such as {@code http://collector:4318}
   * @param share of the traces that nobody asked to keep, 0 to 1
   * @param service what kind of process this is
   * @param node which one
   * @throws IllegalArgumentException no share, or no address
   */
  public static TraceExport start(URI collector, double share, String service, String node) {
    return new TraceExport(collector, share, service, node);
  }

  @Override
  public void accept(Step step) {
    var builder =
        tracer
            .spanBuilder(step.name())
            .setParent(parent(step))
            .setSpanKind(kind(step.kind()))
            .setStartTimestamp(step.began());
    if (step.tenant() != null) {
      builder.setAttribute(TENANT, step.tenant());
    }
    var span = ids.as(step.trace(), builder::startSpan);
    if (step.failed()) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end(step.ended());
  }

  private static Context parent(Step step) {
    var trace = step.trace();
    if (trace.parent() == null) {
      return Context.root();
    }
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    trace.trace(),
                    trace.parent(),
                    trace.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                    TraceState.getDefault())));
  }

  private static SpanKind kind(Step.Kind kind) {
    return switch (kind) {
      case ASKED -> SpanKind.SERVER;
      case MESSAGE -> SpanKind.CONSUMER;
      case WITHIN -> SpanKind.INTERNAL;
    };
  }

  /** Sends what waits, for some seconds at the most. */
  @Override
  public void close() {
    Traces.tell(before);
    provider.close();
  }
}
