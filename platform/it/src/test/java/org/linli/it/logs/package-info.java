/** What the processes of an installation write of themselves, and what they never write. */
package org.linli.it.logs;
