/** Contracts and their check, tables, health, and how a call is put. */
package org.linli.components.control;
