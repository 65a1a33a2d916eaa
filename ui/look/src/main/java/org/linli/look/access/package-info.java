/** Who may see which view: marks on views, the guard, and the caller of a session. */
package org.linli.look.access;
