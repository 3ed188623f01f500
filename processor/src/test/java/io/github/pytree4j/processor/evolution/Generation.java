package io.github.pytree4j.processor.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Brings a world to its next moment: some of its records get a version, and some another name. */
final class Generation {
    private final World world;
    private final Random random;
    private final List<Unsaid> unsaid = new ArrayList<>();

    private Generation(World world) {
        this.world = world;
        this.random = world.random;
    }

    /** What may not be left out afterwards. */
    static List<Unsaid> next(World world) {
        Generation generation = new Generation(world);
        generation.grow();
        return generation.unsaid;
    }

    private void grow() {
        List<RecordLine> lines = List.copyOf(world.lines);
        Set<RecordLine> more = moreColors(lines);
        for (RecordLine line : lines) {
            boolean isState = line == world.state;
            if (more.contains(line) || random.nextInt(10) < (isState ? 8 : 3)) {
                raise(line, more.contains(line));
            }
            if (random.nextInt(9) == 0) {
                Shape renamed = line.now().copy();
                renamed.formerNames.add(renamed.name);
                renamed.name = renamed.name.replaceAll("[0-9]", "") + world.nextId();
                line.become(renamed);
            }
        }
    }

    private void raise(RecordLine line, boolean hasMoreColors) {
        Raise raise = new Raise(world, line);
        raise.changesSchema = hasMoreColors;
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            if (random.nextInt(3) > 0) {
                PlainEdits.any(raise);
            } else {
                MigratingEdits.any(raise);
            }
        }
        unsaid.addAll(raise.done());
    }

    /** A further constant asks for a version of each record that has the enum. */
    private Set<RecordLine> moreColors(List<RecordLine> lines) {
        Set<RecordLine> changed = new HashSet<>();
        if (random.nextInt(8) == 0) {
            world.color.constants.add("COLOR" + world.nextId());
            for (RecordLine line : lines) {
                boolean hasColor = line.now().stored().stream()
                        .anyMatch(component -> World.mentions(component.type(), new Type.EnumOf(world.color)));
                if (hasColor) {
                    changed.add(line);
                }
            }
        }
        return changed;
    }
}
