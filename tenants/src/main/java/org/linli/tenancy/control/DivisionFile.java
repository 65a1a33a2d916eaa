package org.linli.tenancy.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.tenancy.boundary.Fault;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * A divisions file ({@code code,name,level,parent}) read whole and checked line by line. Every line
 * is looked at, so that whoever prepared the file sees all its faults at once.
 */
public final class DivisionFile {

  /**
   * A city has some thousands of divisions of some fifty bytes; a hundred times that is no
   * divisions file.
   */
  static final int MOST_BYTES = 16 << 20;

  private static final int LONGEST_NAME = 120;
  private static final List<String> HEADER = List.of("code", "name", "level", "parent");
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Map<DivisionCode, DivisionLine> lines = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private DivisionFile() {}

  public static DivisionFile read(InputStream csv) throws IOException {
    var file = new DivisionFile();
    var bytes = csv.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      file.fault(0, "", "too-large", String.valueOf(MOST_BYTES));
      return file;
    }
    file.readLines(bytes);
    if (file.faults.stream().noneMatch(fault -> fault.rule().equals("header"))) {
      file.checkTogether();
    }
    return file;
  }

  /** The good lines, in the file's order. */
  public List<DivisionLine> lines() {
    return List.copyOf(lines.values());
  }

  public List<Fault> faults() {
    return faults.stream()
        .sorted((one, other) -> Integer.compare(one.line(), other.line()))
        .toList();
  }

  public Optional<DivisionLine> city() {
    return lines.values().stream()
        .filter(line -> line.code().level() == DivisionLevel.CITY)
        .findFirst();
  }

  public int count(DivisionLevel level) {
    return (int) lines.keySet().stream().filter(code -> code.level() == level).count();
  }

  private void readLines(byte[] bytes) {
    int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    int number = 0;
    while (start < bytes.length || number == 0) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      var text = decode(bytes, start, end);
      if (text.isEmpty()) {
        fault(number, "", "encoding", hex(bytes, start, end));
      } else if (number == 1) {
        if (!CsvLine.fields(text.get()).equals(HEADER)) {
          fault(1, "", "header", text.get());
          return;
        }
      } else if (!text.get().isBlank()) {
        readLine(number, text.get());
      }
      start = end + 1;
    }
  }

  private void readLine(int number, String text) {
    var fields = CsvLine.fields(text);
    if (fields.size() != HEADER.size()) {
      fault(number, fields.getFirst(), "columns", String.valueOf(fields.size()));
      return;
    }
    var written = fields.get(0);
    var name = fields.get(1);
    DivisionCode code;
    try {
      code = new DivisionCode(written);
    } catch (IllegalArgumentException e) {
      fault(number, written, "code", written);
      return;
    }
    if (name.isEmpty()) {
      fault(number, written, "name", "");
    } else if (name.length() > LONGEST_NAME) {
      fault(number, written, "name-length", String.valueOf(name.length()));
    }
    checkLevel(number, code, fields.get(2));
    var parent = code.parent().map(DivisionCode::value).orElse("");
    if (!parent.equals(fields.get(3))) {
      fault(number, written, "parent", fields.get(3));
    }
    var before = lines.putIfAbsent(code, new DivisionLine(number, code, name));
    if (before != null) {
      fault(number, written, "duplicate", String.valueOf(before.number()));
    }
  }

  private void checkLevel(int number, DivisionCode code, String level) {
    if (Arrays.stream(DivisionLevel.values()).noneMatch(known -> known.name().equals(level))) {
      fault(number, code.value(), "level", level);
    } else if (!code.level().name().equals(level)) {
      fault(number, code.value(), "level-length", level);
    }
  }

  private void checkTogether() {
    var city = city();
    if (city.isEmpty()) {
      fault(1, "", "no-city", "");
    }
    for (var line : lines.values()) {
      var code = line.code();
      if (code.level() == DivisionLevel.CITY && !code.equals(city.orElseThrow().code())) {
        fault(line.number(), code.value(), "two-cities", city.get().code().value());
      }
      code.parent()
          .filter(parent -> !lines.containsKey(parent))
          .ifPresent(parent -> fault(line.number(), code.value(), "orphan", parent.value()));
    }
  }

  private void fault(int line, String code, String rule, String detail) {
    faults.add(new Fault(line, shortened(code), rule, shortened(detail)));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
  }

  private static Optional<String> decode(byte[] bytes, int start, int end) {
    int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, last - start))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The first bytes of an unreadable line, so that it can be found in the file. */
  private static String hex(byte[] bytes, int start, int end) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes, start, Math.min(end, start + 16));
  }
}
