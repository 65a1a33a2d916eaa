/** What the platform does inside, its settings and its sessions. */
package org.linli.ops.workings;
