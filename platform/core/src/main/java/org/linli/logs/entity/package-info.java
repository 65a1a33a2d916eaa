/** What is searched for and what is found. */
package org.linli.logs.entity;
