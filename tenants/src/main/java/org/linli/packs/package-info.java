/** Packs 数据包: breadth as data. Versioned, validated YAML files that the capabilities interpret. */
package org.linli.packs;
