/** The network screens. */
package org.linli.ui.streams;
