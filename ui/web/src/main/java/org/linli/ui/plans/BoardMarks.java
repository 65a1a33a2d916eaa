package org.linli.ui.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.map.Caption;
import org.linli.look.map.Mark;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.SpotRow;
import org.linli.plans.entity.Standing;
import org.linli.ui.parts.MetricWords;
import org.linli.ui.parts.Speech;

/** Devices as marks: each with a colour, a sign, its main figure, and all of it in words. */
final class BoardMarks {

  private static final Map<Standing, String> SIGNS =
      Map.of(
          Standing.ALARM, "!",
          Standing.OFFLINE, "×",
          Standing.REVIEW, "?",
          Standing.ONLINE, "✓",
          Standing.IDLE, "–");

  private final Speech speech;
  private final DeviceModels models;

  BoardMarks(Speech speech, DeviceModels models) {
    this.speech = speech;
    this.models = models;
  }

  /** The devices of one spot; a mark of several bears their number and the worst colour. */
  record Heap(Lying.Spot spot, List<BoardDevice> devices) {

    String id() {
      return devices.getFirst().id().toString();
    }

    Standing worst() {
      return devices.stream()
          .map(BoardDevice::standing)
          .min(Comparator.naturalOrder())
          .orElse(Standing.IDLE);
    }
  }

  static StatusChip chip(Speech speech, Standing standing) {
    return new StatusChip(speech.word("Standing", standing), tone(standing));
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case ALARM -> Tone.CRITICAL;
      case OFFLINE -> Tone.WARNING;
      case REVIEW -> Tone.NOTICE;
      case ONLINE -> Tone.GOOD;
      case IDLE -> Tone.NEUTRAL;
    };
  }

  /** Those on a plan, where they stand on it. */
  List<Mark> onPlan(List<SpotRow> spots, List<BoardDevice> devices) {
    var known =
        devices.stream().collect(Collectors.toMap(one -> one.id().value(), device -> device));
    var marks = new ArrayList<Mark>();
    for (var spot : spots) {
      var device = known.get(spot.device().value());
      if (device != null) {
        marks.add(mark(device, spot.x(), spot.y()));
      }
    }
    return marks;
  }

  /** One heap for each spot on the map; who lies nowhere is in none. */
  static List<Heap> heaps(List<BoardDevice> devices) {
    var heaps = new LinkedHashMap<Lying.Spot, List<BoardDevice>>();
    for (var device : devices) {
      if (device.longitude() != null && device.latitude() != null) {
        var spot = new Lying.Spot(round(device.longitude()), round(device.latitude()));
        heaps.computeIfAbsent(spot, key -> new ArrayList<>()).add(device);
      }
    }
    return heaps.entrySet().stream().map(one -> new Heap(one.getKey(), one.getValue())).toList();
  }

  List<Mark> onMap(List<Heap> heaps, Lying lying) {
    return heaps.stream()
        .map(
            heap ->
                heap.devices().size() == 1
                    ? mark(heap.devices().getFirst(), lying.x(heap.spot()), lying.y(heap.spot()))
                    : mark(heap, lying))
        .toList();
  }

  /** Names of the compounds and buildings that lie there. */
  static List<Caption> captions(List<PlaceRow> places, Lying lying) {
    return places.stream()
        .filter(row -> row.longitude() != null && row.latitude() != null)
        .filter(row -> row.kind() == PlaceKind.COMPOUND || row.kind() == PlaceKind.BUILDING)
        .map(
            row -> {
              var spot = new Lying.Spot(row.longitude(), row.latitude());
              return new Caption(
                  lying.x(spot), lying.y(spot), row.name(), row.kind() == PlaceKind.COMPOUND);
            })
        .toList();
  }

  /** Its newest main figure; empty where there is none to show. */
  String figure(BoardDevice device) {
    var main = device.main();
    if (main == null) {
      return "";
    }
    return models
        .find(device.model())
        .map(model -> model.metrics().get(main.metric()))
        .map(metric -> new MetricWords(speech).say(metric, main.value()))
        .orElse("");
  }

  private Mark mark(BoardDevice device, double x, double y) {
    var figure = figure(device);
    var words =
        speech.say(
            "board.mark",
            device.name(),
            speech.word("Standing", device.standing()),
            device.placeName() == null ? speech.say("word.none") : device.placeName());
    return new Mark(
        device.id().toString(),
        x,
        y,
        look(device.standing()),
        SIGNS.get(device.standing()),
        figure.isEmpty() ? device.name() : figure,
        figure.isEmpty() ? words : words + " · " + figure);
  }

  private Mark mark(Heap heap, Lying lying) {
    var worst = heap.worst();
    var troubled =
        heap.devices().stream()
            .filter(one -> one.standing() == Standing.ALARM || one.standing() == Standing.OFFLINE)
            .count();
    return new Mark(
        heap.id(),
        lying.x(heap.spot()),
        lying.y(heap.spot()),
        look(worst),
        String.valueOf(heap.devices().size()),
        "",
        speech.say("board.heap", heap.devices().size(), speech.word("Standing", worst), troubled));
  }

  static Heap heapOf(List<Heap> heaps, UUID first) {
    return heaps.stream()
        .filter(heap -> heap.devices().getFirst().id().value().equals(first))
        .findFirst()
        .orElse(null);
  }

  private static String look(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  /** About a tenth of a metre: what is nearer stands on the same spot. */
  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
