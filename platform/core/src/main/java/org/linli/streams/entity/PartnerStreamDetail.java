package org.linli.streams.entity;

import java.util.List;

/**
 * All of a stream.
 *
 * @param topic where its messages go, in full
 * @param refusedTopic where it reads what was not taken, in full
 * @param tokens newest first
 * @param communities those that still admit it first
 * @param counts of the last 30 days, newest first
 */
public record PartnerStreamDetail(
    PartnerStreamRow row,
    String topic,
    String refusedTopic,
    List<StreamToken> tokens,
    List<AdmittedCommunity> communities,
    List<StreamCount> counts) {

  public PartnerStreamDetail {
    tokens = List.copyOf(tokens);
    communities = List.copyOf(communities);
    counts = List.copyOf(counts);
  }
}
