package org.linli.rest.analytics;

/** Both are asked for: a word that is missing would switch the analysis off. */
public record SettingBody(Boolean enabled, Double threshold) {}
