/** A command, its life and its answer. */
package org.linli.commands.entity;
