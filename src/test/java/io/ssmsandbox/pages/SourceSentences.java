package io.ssmsandbox.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/**
 * Reads the sentences that stand in source files as texts, put together from their
 * pieces. What the program fills in is written as {@code x}. Left out is what the log,
 * whoever programs, and metrics are told.
 */
final class SourceSentences extends TreeScanner<Void, String> {

	private static final Pattern SENTENCE = Pattern.compile("^(\\p{Lu}|x |\\s+\\p{Lu}).*\\p{Ll}{2,} \\p{Ll}{2,}.*",
			Pattern.DOTALL);

	private static final Set<String> UNSPOKEN_CALLS = Set.of("log", "logger", "Objects", "Assert");

	private static final Set<String> UNSPOKEN_FACTS = Set.of("IllegalStateException", "IllegalArgumentException",
			"UnsupportedOperationException", "OptimisticLockingFailureException", "ProviderNotFoundException", "Turns");

	private final List<Sentence> sentences = new ArrayList<>();

	private SourceSentences() {
	}

	static List<Sentence> in(List<Path> files) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		SourceSentences reader = new SourceSentences();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null,
					manager.getJavaFileObjectsFromPaths(files));
			for (CompilationUnitTree unit : task.parse()) {
				reader.scan(unit, Path.of(unit.getSourceFile().getName()).getFileName().toString());
			}
		}
		return reader.sentences;
	}

	@Override
	public Void visitLiteral(LiteralTree literal, String file) {
		note(literal, file);
		return null;
	}

	@Override
	public Void visitBinary(BinaryTree binary, String file) {
		if (binary.getKind() != Tree.Kind.PLUS || !holdsText(binary)) {
			return super.visitBinary(binary, file);
		}
		note(binary, file);
		scanPieces(binary, file);
		return null;
	}

	/**
	 * The pieces of a sentence are no sentences, but what is filled in may be made of
	 * some.
	 */
	private void scanPieces(ExpressionTree tree, String file) {
		if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
			scanPieces(binary.getLeftOperand(), file);
			scanPieces(binary.getRightOperand(), file);
		}
		else if (!(tree instanceof LiteralTree)) {
			scan(tree, file);
		}
	}

	@Override
	public Void visitMethodInvocation(MethodInvocationTree call, String file) {
		return (call.getMethodSelect() instanceof MemberSelectTree method
				&& (UNSPOKEN_CALLS.contains(method.getExpression().toString())
						|| method.getIdentifier().contentEquals("description"))) ? null
								: super.visitMethodInvocation(call, file);
	}

	@Override
	public Void visitNewClass(NewClassTree creation, String file) {
		return UNSPOKEN_FACTS.contains(creation.getIdentifier().toString()) ? null
				: super.visitNewClass(creation, file);
	}

	private void note(ExpressionTree tree, String file) {
		String text = text(tree).replaceAll("%[sd]", "x");
		if (SENTENCE.matcher(text).matches()) {
			this.sentences.add(new Sentence(file, text));
		}
	}

	private static boolean holdsText(ExpressionTree tree) {
		if (tree instanceof BinaryTree binary) {
			return holdsText(binary.getLeftOperand()) || holdsText(binary.getRightOperand());
		}
		return tree instanceof LiteralTree literal && literal.getValue() instanceof String;
	}

	private static String text(ExpressionTree tree) {
		if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
			return text(binary.getLeftOperand()) + text(binary.getRightOperand());
		}
		if (tree instanceof ParenthesizedTree inner && inner.getExpression() instanceof BinaryTree) {
			return text(inner.getExpression());
		}
		return (tree instanceof LiteralTree literal && literal.getValue() instanceof String said) ? said : "x";
	}

	/** A sentence and where it stands. */
	record Sentence(String file, String text) {
	}

}
