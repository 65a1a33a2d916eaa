/** Screens of matters 事项: my work, one matter, what may be begun, and processes. */
package org.linli.ui.matters;
