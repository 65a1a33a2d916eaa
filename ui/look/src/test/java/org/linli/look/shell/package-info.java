/** The frame holds. */
package org.linli.look.shell;
