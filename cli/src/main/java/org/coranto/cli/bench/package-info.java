/**
 * What `coranto bench` needs beside the pipeline: {@link org.coranto.cli.bench.Fiction} makes the
 * texts, {@link org.coranto.cli.bench.StageClock} adds up the stages, {@link
 * org.coranto.cli.bench.Machine} asks about processor and memory, {@link
 * org.coranto.cli.bench.ColdStart} starts a fresh process, and {@link
 * org.coranto.cli.bench.Measurement} shows what came out.
 */
@NullMarked
package org.coranto.cli.bench;

import org.jspecify.annotations.NullMarked;
