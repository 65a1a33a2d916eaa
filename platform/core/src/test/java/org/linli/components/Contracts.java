package org.linli.components;

/** The least contract of each form, with one operation where a form has any. */
public final class Contracts {

  private Contracts() {}

  public static String of(String form) {
    return switch (form) {
      case "OPENAPI" ->
          """
          {"openapi":"3.0.3","info":{"title":"Lifts","version":"1"},
           "paths":{"/lifts":{"get":{"operationId":"lifts","responses":{"200":{"description":"all"}}}}}}""";
      case "ASYNCAPI" ->
          """
          asyncapi: 3.0.0
          info: {title: Lift events, version: "1"}
          channels: {stopped: {address: lifts/stopped}}
          operations: {tellStopped: {action: send, channel: {$ref: "#/channels/stopped"}}}
          """;
      case "A2A" ->
          """
          {"name":"Guide","description":"Answers residents","version":"1.0","capabilities":{},
           "defaultInputModes":["text/plain"],"defaultOutputModes":["text/plain"],
           "skills":[{"id":"answer","name":"Answer","description":"Answers","tags":["service"]}]}""";
      case "MCP" ->
          """
          {"tools":[{"name":"count_homes","inputSchema":{"type":"object","properties":{}}}]}""";
      default ->
          """
          {"name":"Falls","version":"2","task":"classification","description":"Risk of a fall","trainedOn":"open data",
           "limits":"not for children","measures":[{"name":"AUC","value":0.9,"on":"hold-out"}],
           "inputs":[{"name":"readings","type":"record"}],"outputs":[{"name":"risk","type":"float32","shape":[1]}],
           "operations":[{"name":"predict","path":"/predict"}]}""";
    };
  }
}
