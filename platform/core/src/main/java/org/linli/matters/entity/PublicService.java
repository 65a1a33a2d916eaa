package org.linli.matters.entity;

import java.util.List;

/**
 * A kind of matter that programs may report by Open311.
 *
 * @param code the key of its process
 * @param keywords for those who search
 */
public record PublicService(String code, String name, String description, List<String> keywords) {}
