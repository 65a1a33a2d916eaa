/**
 * The end of a community's life: its clerks take it along whole, the bureau agrees to its erasure,
 * and communities become part of others.
 */
package org.linli.ui.whole;
