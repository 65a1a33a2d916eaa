package org.linli.processes.control;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.linli.packs.SafeXml;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trigger;
import org.linli.processes.entity.VariableType;

/** Turns a file whose elements were found to be of the subset into a process. */
final class BpmnFile {

  private static final int MOST_VARIABLES = 100;

  private final Findings findings;
  private final Map<String, Element> elements;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private Mapping mapping;
  private BpmnModel file;

  private BpmnFile(Findings findings, Map<String, Element> elements) {
    this.findings = findings;
    this.elements = elements;
  }

  /** Empty where nothing sensible can be read; the findings say why. */
  static Optional<ProcessModel> read(String text, Findings findings) {
    var root = new XmlFile(findings).read(text);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    var elements = new Subset(findings).check(root.get());
    // The converter passes over what it does not know, so it is asked only when nothing is unknown.
    return findings.isEmpty() ? new BpmnFile(findings, elements).model(text) : Optional.empty();
  }

  private Optional<ProcessModel> model(String text) {
    try {
      file =
          new BpmnXMLConverter()
              .convertToBpmnModel(SafeXml.readers().createXMLStreamReader(new StringReader(text)));
    } catch (XMLException | XMLStreamException e) {
      findings.anywhere(0, "no-xml");
      return Optional.empty();
    }
    var process = file.getProcesses().getFirst();
    var element = elements.get(process.getId());
    var variables = variables(element);
    mapping = new Mapping(findings, variables);
    steps(process.getFlowElements(), null);
    var called = element.name().isEmpty() ? element.id() : element.name();
    return Optional.of(new ProcessModel(element.id(), called, variables, nodes, flows));
  }

  private Map<String, VariableType> variables(Element process) {
    var variables = new LinkedHashMap<String, VariableType>();
    process
        .ours("variable")
        .forEach(
            declared -> {
              var type = VariableType.of(declared.attribute("type"));
              var fits = declared.name().matches("[\\p{L}_][\\p{L}\\p{N}_]{0,59}");
              if (type.isEmpty() || !fits || variables.put(declared.name(), type.get()) != null) {
                findings.at(process, "variable", declared.name());
              }
            });
    if (variables.size() > MOST_VARIABLES) {
      findings.at(process, "too-many-variables", String.valueOf(MOST_VARIABLES));
    }
    return variables;
  }

  private void steps(Collection<FlowElement> inside, String within) {
    for (var step : inside) {
      var element = elements.get(step.getId());
      if (element == null) {
        continue;
      }
      if (step instanceof SequenceFlow flow) {
        flows.add(flow(flow, element));
      } else {
        nodes.add(node(step, element, base(element, within)));
      }
      if (step instanceof SubProcess sub) {
        steps(sub.getFlowElements(), sub.getId());
      }
    }
  }

  private Node.Base base(Element element, String within) {
    return new Node.Base(
        element.id(),
        element.name().isEmpty() ? element.id() : element.name(),
        within,
        mapping.flag(element, "linli:locked"),
        element.line());
  }

  private Flow flow(SequenceFlow flow, Element element) {
    var written = flow.getConditionExpression();
    var condition =
        written == null || written.isBlank()
            ? null
            : mapping.term(element, written, VariableType.BOOLEAN);
    return new Flow(
        element.id(),
        text(flow.getSourceRef()),
        text(flow.getTargetRef()),
        condition,
        element.line());
  }

  private Node node(FlowElement step, Element element, Node.Base base) {
    return switch (step) {
      case StartEvent start -> new Node.Start(base);
      case UserTask task ->
          new Node.UserTask(base, mapping.candidates(element), mapping.limit(element));
      case ServiceTask task ->
          new Node.ServiceTask(
              base,
              text(element.attribute("linli:action")),
              mapping.inputs(element),
              mapping.outputs(element),
              mapping.flag(element, "linli:later"),
              mapping.tries(element));
      case ExclusiveGateway gateway -> new Node.Exclusive(base, gateway.getDefaultFlow());
      case ParallelGateway gateway -> new Node.Parallel(base);
      case BoundaryEvent event ->
          new Node.Boundary(
              base,
              text(event.getAttachedToRefId()),
              event.isCancelActivity(),
              trigger(event, element));
      case IntermediateCatchEvent event -> new Node.Catch(base, trigger(event, element));
      case CallActivity call ->
          new Node.Call(
              base,
              text(call.getCalledElement()),
              mapping.inputs(element),
              mapping.outputs(element));
      case SubProcess sub -> new Node.SubProcess(base);
      case EndEvent end ->
          new Node.End(
              base,
              element.attribute("linli:outcome") == null
                  ? base.id()
                  : element.attribute("linli:outcome"),
              element.child("terminateEventDefinition").isPresent());
      default -> throw new IllegalStateException("not of the subset: " + step.getClass());
    };
  }

  private Trigger trigger(Event event, Element element) {
    if (event.getEventDefinitions().size() != 1) {
      findings.at(element, "one-event");
      return new Trigger.Message("");
    }
    return switch (event.getEventDefinitions().getFirst()) {
      case TimerEventDefinition timer
          when timer.getTimeDuration() != null && timer.getTimeDate() == null ->
          new Trigger.Timer(mapping.duration(element, timer.getTimeDuration().strip()));
      case TimerEventDefinition timer
          when timer.getTimeDate() != null && timer.getTimeDuration() == null ->
          new Trigger.Timer(mapping.date(element, timer.getTimeDate().strip()));
      case MessageEventDefinition message -> new Trigger.Message(message(message, element));
      default -> {
        findings.at(element, "timer");
        yield new Trigger.Message("");
      }
    };
  }

  private String message(MessageEventDefinition event, Element element) {
    var named = element.child("messageEventDefinition").map(one -> one.attribute("messageRef"));
    var message = named.map(file::getMessage);
    if (message.isEmpty() || message.get().getName() == null || message.get().getName().isBlank()) {
      findings.at(element, "message", named.orElse(""));
      return "";
    }
    return message.get().getName().strip();
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
