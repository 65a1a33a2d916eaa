/** Whether this server shows screens at all. */
package org.linli.ui.nodes;
