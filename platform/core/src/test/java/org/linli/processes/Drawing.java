package org.linli.processes;

import java.util.ArrayList;
import java.util.List;

/** Draws a process for a test: the file, as an author would have written it. */
public final class Drawing {

  private final String key;
  private final List<String> before = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();

  private Drawing(String key) {
    this.key = key;
  }

  public static Drawing of(String key) {
    return new Drawing(key);
  }

  /** Start, the steps given, end; a way from each to the next. */
  public static Drawing line(String key, String... steps) {
    var drawing = of(key).raw("<startEvent id='start'/>");
    var before = "start";
    for (var step : steps) {
      drawing.raw(step);
      var id = step.replaceAll("(?s)^.*?\\bid='([^']+)'.*$", "$1");
      drawing.flow(before, id);
      before = id;
    }
    return drawing.raw("<endEvent id='end' linli:outcome='fine'/>").flow(before, "end");
  }

  public static String task(String id) {
    return "<userTask id='" + id + "' name='Task " + id + "' linli:role='CLERK'/>";
  }

  public static String task(String id, String more) {
    return "<userTask id='" + id + "' linli:role='CLERK' " + more + "/>";
  }

  public Drawing variable(String name, String type) {
    variables.add("<linli:variable name='" + name + "' type='" + type + "'/>");
    return this;
  }

  public Drawing message(String name) {
    before.add("<message id='" + name + "' name='" + name + "'/>");
    return this;
  }

  public Drawing raw(String xml) {
    body.append(xml).append('\n');
    return this;
  }

  public Drawing flow(String from, String to) {
    return raw(way(from, to));
  }

  public Drawing flow(String from, String to, String condition) {
    return raw(
        "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'><conditionExpression>%s</conditionExpression></sequenceFlow>"
            .formatted(from, to, from, to, condition.replace("<", "&lt;")));
  }

  public static String way(String from, String to) {
    return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
  }

  public String xml() {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:linli="urn:linli:bpmn" targetNamespace="urn:test">
        %s
        <process id="%s" name="Process %s" isExecutable="true">
        <extensionElements>%s</extensionElements>
        %s</process>
        </definitions>
        """
        .formatted(String.join("\n", before), key, key, String.join("", variables), body);
  }
}
