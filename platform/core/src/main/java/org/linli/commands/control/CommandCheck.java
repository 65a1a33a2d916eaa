package org.linli.commands.control;

import java.util.Map;
import java.util.TreeMap;
import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.CommandParameter;
import org.linli.devices.entity.DeviceModel;

/** Holds what somebody asks of a device against what its model says that it can do. */
public final class CommandCheck {

  private CommandCheck() {}

  /**
   * The parameters as the model describes them, in the order of their names.
   *
   * @throws Invalid names the parameter, and what is wrong with it
   */
  public static Map<String, Object> check(
      DeviceModel model, String command, Map<String, Object> parameters) {
    var known = command == null ? null : model.commands().get(command);
    if (known == null) {
      throw new Invalid("command", "no-such-command");
    }
    var asked = parameters == null ? Map.<String, Object>of() : parameters;
    for (var name : asked.keySet()) {
      if (!known.parameters().containsKey(name)) {
        throw new Invalid("parameters", "no-such-parameter");
      }
    }
    var checked = new TreeMap<String, Object>();
    known
        .parameters()
        .forEach(
            (name, parameter) -> {
              var value = asked.get(name);
              if (value != null) {
                checked.put(name, value(parameter, value));
              } else if (parameter.required()) {
                throw new Invalid("parameters", "parameter-missing");
              }
            });
    return checked;
  }

  private static Object value(CommandParameter parameter, Object value) {
    return switch (parameter.type()) {
      case TEXT -> {
        if (value instanceof String text
            && !text.isBlank()
            && text.length() <= parameter.longest()) {
          yield text;
        }
        throw new Invalid("parameters", "parameter-no-text");
      }
      case NUMBER -> {
        var number = number(value);
        if (parameter.takes(number)) {
          yield number;
        }
        throw new Invalid("parameters", "parameter-out-of-range");
      }
      case STATE -> {
        var number = number(value);
        if (parameter.states().containsKey((int) number) && number == Math.rint(number)) {
          yield (int) number;
        }
        throw new Invalid("parameters", "parameter-no-state");
      }
      case FLAG -> {
        var number = value instanceof Boolean flag ? (flag ? 1 : 0) : number(value);
        if (number == 0 || number == 1) {
          yield (int) number;
        }
        throw new Invalid("parameters", "parameter-no-flag");
      }
    };
  }

  private static double number(Object value) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new Invalid("parameters", "parameter-no-number");
  }
}
