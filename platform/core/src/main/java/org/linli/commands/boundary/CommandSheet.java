package org.linli.commands.boundary;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The list of commands as a file. */
public final class CommandSheet {

  private CommandSheet() {}

  public static Sheet<CommandRow> of(DeviceModels models) {
    return Sheet.of(
        "commands",
        Column.of("at", CommandRow::at),
        Column.of("code", CommandRow::code),
        Column.words("name", CommandRow::name),
        Column.said("command", (row, locale) -> name(models, row, locale)),
        Column.words("parameters", CommandSheet::parameters),
        Column.words("by", CommandRow::askedBy),
        Column.words("cause", CommandRow::cause),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.of("sent", CommandRow::sentAt),
        Column.of("ended", CommandRow::endedAt),
        Column.words("answer", CommandRow::answer));
  }

  /** As the model calls it; a model may have changed since, then its id. */
  public static String name(DeviceModels models, CommandRow row, Locale locale) {
    return models
        .find(row.model())
        .map(model -> model.commands().get(row.command()))
        .map(command -> command.name().in(locale))
        .orElse(row.command());
  }

  /** One line; empty when there are none. */
  public static String parameters(CommandRow row) {
    return row.parameters().entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("; "));
  }
}
