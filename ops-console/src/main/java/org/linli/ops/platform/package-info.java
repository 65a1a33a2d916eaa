/** The platform's parts, memory and backlog. */
package org.linli.ops.platform;
