package org.coranto.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    int code = run(args, out, err);
    out.flush();
    err.flush();
    if (code == Exit.DONE && out.checkError()) {
      code = Exit.FAILED;
    }
    System.exit(code);
  }

  /** Runs a command with the given output and error streams; gives the exit code. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return commandLine(out, err).execute(args);
  }

  private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new CorantoCommand());
    line.addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.ansi()));
    line.setParameterExceptionHandler(Main::wrongUse);
    line.setExecutionExceptionHandler(Main::failed);
    return line;
  }

  private static int wrongUse(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    line.getErr().println("coranto: " + problem.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(problem, line.getErr())) {
      line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return Exit.WRONG_USE;
  }

  private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
    line.getOut().flush();
    if (problem instanceof Problem told) {
      line.getErr().println("coranto: " + told.text());
      return told.exit();
    }
    String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    line.getErr().println("coranto: " + message);
    return Exit.FAILED;
  }

  private static PrintWriter utf8(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
