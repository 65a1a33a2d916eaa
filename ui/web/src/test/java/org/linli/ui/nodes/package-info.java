/** Servers that show no screens. */
package org.linli.ui.nodes;
